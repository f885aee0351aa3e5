"""Ending a command plainly: one sentence on standard error, and a status."""

from __future__ import annotations

import functools
import os
import sys
from collections.abc import Callable
from typing import ParamSpec, TypeVar

import typer

from isnad.errors import IsnadError, UsageError

P = ParamSpec("P")
T = TypeVar("T")

FAILED = 1
USAGE = 2
INTERRUPTED = 130
"""What a shell expects of a program that Ctrl-C ended."""


def plainly(command: Callable[P, T]) -> Callable[P, T]:
    """The command, with isnad's errors told in a sentence instead of a traceback."""

    @functools.wraps(command)
    def told(*arguments: P.args, **options: P.kwargs) -> T:
        try:
            return command(*arguments, **options)
        except UsageError as error:
            raise _ended(str(error), USAGE) from error
        except IsnadError as error:
            raise _ended(str(error), FAILED) from error
        except KeyboardInterrupt as interrupt:
            raise _ended("stopped", INTERRUPTED) from interrupt
        except BrokenPipeError as gone:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise typer.Exit(0) from gone

    return told


def _ended(sentence: str, status: int) -> typer.Exit:
    typer.echo(f"isnad: {sentence}", err=True)
    return typer.Exit(status)
