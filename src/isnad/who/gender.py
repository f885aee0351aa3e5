"""Whether a person is spoken of as he or she: from the title, else the given name."""

from __future__ import annotations

from functools import cache

from isnad.names import fold

_FEMALE_TITLES = frozenset(
    "mrs ms miss lady queen princess dame madam madame duchess sister wife mother daughter "
    "aunt woman girl actress spokeswoman chairwoman congresswoman businesswoman policewoman "
    "niece".split()
)
_MALE_TITLES = frozenset(
    "mr sir king prince lord duke father brother husband son uncle man boy actor spokesman "
    "pope chairman congressman businessman policeman nephew sheikh emir sultan imam "
    "archbishop".split()
)
_FEMALE = frozenset(
    "mary anna anne ann maria marie elizabeth elisabeth margaret catherine katherine kathryn "
    "kate katie kathleen sarah sara susan jane janet jean joan julia julie laura linda lisa "
    "lucy emily emma eva helen hillary hilary ingrid irene jennifer jessica joyce judith "
    "karen kristin kristen christine christina leila layla lena louise madeleine marine "
    "martha michelle monica nancy natalia nicola nicole nina olga patricia paula rachel "
    "rebecca rosa rose ruth sandra sharon sophie stephanie svetlana tatiana teresa theresa "
    "valerie vera victoria virginia wendy yulia aisha amina fatima khadija mariam maryam "
    "nadia noor nour rania samira yasmin zainab zeinab angela andrea alice amanda amy barbara "
    "betty carol caroline cheryl cindy cynthia claudia clara deborah debra diana diane donna "
    "doris dorothy ellen eleanor erin esther eve frances gloria grace hannah heather ivanka "
    "jacinda jill kamala kelly lorraine maya melissa melania melinda miriam molly mona nikki "
    "olivia pamela penelope priyanka indira sonia benazir suella priti liz nicky sheikha "
    "ursula federica christiane annalena giorgia keiko dilma cristina gina aung ellie meghan "
    "megan gretchen greta malala yvette ngozi joice winnie beatrice beatriz isabel ines luisa "
    "lucia carmen elena ekaterina irina ludmila anastasia oksana yelena marina hediye emine "
    "meral tansu samantha samia sahle ellen abigail charlotte chloe delia doreen edith elsie "
    "evelyn".split()
)
_MALE = frozenset(
    "john james robert michael william david richard joseph thomas charles christopher daniel "
    "matthew anthony mark donald steven paul andrew joshua kenneth kevin brian george edward "
    "ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin "
    "scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry "
    "tyler aaron jose adam henry nathan douglas peter kyle walter ethan jeremy harold keith "
    "christian roger terry barack joe bill george vladimir dmitry sergei sergey boris mikhail "
    "ivan nikolai igor oleg yuri viktor volodymyr petro alexei recep tayyip ahmed ahmad "
    "muhammad mohammed mohammad mohamed mahmoud mustafa ali hassan hussein omar khalid khaled "
    "ibrahim ismail yusuf youssef abdullah abdul bashar hakan mevlut saddam osama usama hamid "
    "hamad tamim salman nouri haider benjamin ehud ariel shimon yitzhak naftali emmanuel "
    "jacques francois nicolas pierre jean-marie angelo silvio matteo mario giuseppe pedro "
    "jose luis carlos juan hugo nicolas fidel raul felipe vicente luiz jair alberto mauricio "
    "nelson jacob cyril robert paul yoweri kofi ban antonio xi hu li shinzo narendra manmohan "
    "imran nawaz pervez asif hamid ashraf tony gordon david boris rishi keir jeremy nigel "
    "helmut gerhard olaf sebastian anders jens carl lars jan donald lech andy warhol elon "
    "steve jeff tim martin luther philip simon trevor victor vincent wayne winston zach".split()
)


@cache
def of_title(words: str) -> str | None:
    """ "f" or "m" when a title or common noun tells, else None."""
    for word in fold(words).split():
        if word in _FEMALE_TITLES:
            return "f"
        if word in _MALE_TITLES:
            return "m"
    return None


@cache
def of_given_name(name: str) -> str | None:
    """ "f" or "m" when the first word of a full name is a well-known given name, else None."""
    words = fold(name).split()
    if len(words) < 2:
        return None
    return "f" if words[0] in _FEMALE else "m" if words[0] in _MALE else None
