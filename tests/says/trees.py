"""Sentences with their trees, for the tests of says: a name, the text, and one word a cell.

A word is form|lemma|UPOS|XPOS|head (1 is the first word, 0 the root)|relation.
"""

# ruff: noqa: E501

from __future__ import annotations

TREES = """
= said_after = Gunmen ambushed a bus, police said.
Gunmen|gunman|NOUN|NNS|2|nsubj  ambushed|ambush|VERB|VBD|7|ccomp  a|a|DET|DT|4|det
bus|bus|NOUN|NN|2|obj  ,|,|PUNCT|,|7|punct  police|police|NOUN|NN|7|nsubj
said|say|VERB|VBD|0|root  .|.|PUNCT|.|7|punct
= said_before = The minister said that troops had shelled the market.
The|the|DET|DT|2|det  minister|minister|NOUN|NN|3|nsubj  said|say|VERB|VBD|0|root
that|that|SCONJ|IN|7|mark  troops|troops|NOUN|NN|7|nsubj  had|have|AUX|VBD|7|aux
shelled|shell|VERB|VBN|3|ccomp  the|the|DET|DT|9|det  market|market|NOUN|NN|7|obj
.|.|PUNCT|.|3|punct
= said_first = Rockets hit the market, said the governor.
Rockets|rocket|NOUN|NNS|2|nsubj  hit|hit|VERB|VBN|6|ccomp  the|the|DET|DT|4|det
market|market|NOUN|NN|2|obj  ,|,|PUNCT|,|6|punct  said|say|VERB|VBD|0|root
the|the|DET|DT|8|det  governor|governor|NOUN|NN|6|nsubj  .|.|PUNCT|.|6|punct
= denied_notice = Turkey's foreign ministry denied the Syrian ministry's notice that the envoy had visited Damascus.
Turkey|Turkey|PROPN|NNP|4|nmod:poss  's|'s|PART|POS|1|case  foreign|foreign|ADJ|JJ|4|amod
ministry|ministry|NOUN|NN|5|nsubj  denied|deny|VERB|VBD|0|root  the|the|DET|DT|8|det
Syrian|syrian|ADJ|JJ|8|amod  ministry|ministry|NOUN|NN|10|nmod:poss  's|'s|PART|POS|8|case
notice|notice|NOUN|NN|5|obj  that|that|SCONJ|IN|15|mark  the|the|DET|DT|13|det
envoy|envoy|NOUN|NN|15|nsubj  had|have|AUX|VBD|15|aux  visited|visit|VERB|VBN|10|acl
Damascus|Damascus|PROPN|NNP|15|obj  .|.|PUNCT|.|5|punct
= told_reuters = Two sources with knowledge of the visit told Reuters that rebels had seized the port.
Two|two|NUM|CD|2|nummod  sources|source|NOUN|NN|8|nsubj  with|with|ADP|IN|4|case
knowledge|knowledge|NOUN|NN|2|nmod  of|of|ADP|IN|7|case  the|the|DET|DT|7|det
visit|visit|NOUN|NN|4|nmod  told|tell|VERB|VBD|0|root  Reuters|Reuters|PROPN|NNP|8|iobj
that|that|SCONJ|IN|13|mark  rebels|rebel|NOUN|NNS|13|nsubj  had|have|AUX|VBD|13|aux
seized|seize|VERB|VBN|8|ccomp  the|the|DET|DT|15|det  port|port|NOUN|NN|13|obj
.|.|PUNCT|.|8|punct
= citing = The newspaper said, citing two officials, that Iran had shipped missiles.
The|the|DET|DT|2|det  newspaper|newspaper|NOUN|NN|3|nsubj  said|say|VERB|VBD|0|root
,|,|PUNCT|,|5|punct  citing|cite|VERB|VBG|3|advcl  two|two|NUM|CD|7|nummod
officials|official|NOUN|NNS|5|obj  ,|,|PUNCT|,|5|punct  that|that|SCONJ|IN|12|mark
Iran|Iran|PROPN|NNP|12|nsubj  had|have|AUX|VBD|12|aux  shipped|ship|VERB|VBN|3|ccomp
missiles|missile|NOUN|NNS|12|obj  .|.|PUNCT|.|3|punct
= according = According to residents, soldiers burned the barns.
According|accord|VERB|VBG|3|case  to|to|ADP|IN|1|fixed  residents|resident|NOUN|NNS|6|obl
,|,|PUNCT|,|3|punct  soldiers|soldier|NOUN|NNS|6|nsubj  burned|burn|VERB|VBD|0|root
the|the|DET|DT|8|det  barns|barn|NOUN|NN|6|obj  .|.|PUNCT|.|6|punct
= reportedly = Soldiers reportedly shot two fishermen.
Soldiers|soldier|NOUN|NNS|3|nsubj  reportedly|reportedly|ADV|RB|3|advmod  shot|shoot|VERB|VBD|0|root
two|two|NUM|CD|5|nummod  fishermen|fisherman|NOUN|NNS|3|obj  .|.|PUNCT|.|3|punct
= believed = The spymasters are believed to have met in Larnaca.
The|the|DET|DT|2|det  spymasters|spymaster|NOUN|NNS|4|nsubj:pass  are|be|AUX|VBP|4|aux:pass
believed|believe|VERB|VBN|0|root  to|to|PART|TO|7|mark  have|have|AUX|VB|7|aux
met|meet|VERB|VBN|4|xcomp  in|in|ADP|IN|9|case  Larnaca|Larnaca|PROPN|NNP|7|obl
.|.|PUNCT|.|4|punct
= not_confirm = Doha did not immediately confirm that the envoy had arrived.
Doha|Doha|PROPN|NNP|5|nsubj  did|do|AUX|VBD|5|aux  not|not|PART|RB|5|advmod
immediately|immediately|ADV|RB|5|advmod  confirm|confirm|VERB|VB|0|root  that|that|SCONJ|IN|10|mark
the|the|DET|DT|8|det  envoy|envoy|NOUN|NN|10|nsubj  had|have|AUX|VBD|10|aux
arrived|arrive|VERB|VBN|5|ccomp  .|.|PUNCT|.|5|punct
= conditional_silence = As the ministry does not respond, guards raid homes.
As|as|SCONJ|IN|6|mark  the|the|DET|DT|3|det  ministry|ministry|NOUN|NN|6|nsubj
does|do|AUX|VBZ|6|aux  not|not|PART|RB|6|advmod  respond|respond|VERB|VB|9|advcl
,|,|PUNCT|,|6|punct  guards|guard|NOUN|NNS|9|nsubj  raid|raid|VERB|VBP|0|root
homes|home|NOUN|NNS|9|obj  .|.|PUNCT|.|9|punct
= measures = The panel accused the army of neglecting "the measures to respond to unrest."
The|the|DET|DT|2|det  panel|panel|NOUN|NN|3|nsubj  accused|accuse|VERB|VBD|0|root
the|the|DET|DT|5|det  army|army|NOUN|NN|3|obj  of|of|SCONJ|IN|7|mark
neglecting|neglect|VERB|VBG|3|advcl  "|"|PUNCT|``|10|punct  the|the|DET|DT|10|det
measures|measure|NOUN|NNS|7|obj  to|to|PART|TO|12|mark
respond|respond|VERB|VB|10|acl  to|to|ADP|IN|14|case  unrest|unrest|NOUN|NN|12|obl
.|.|PUNCT|.|3|punct  "|"|PUNCT|''|10|punct
= with_claims = Leaflets spread in the town with claims that guards shelled homes.
Leaflets|leaflet|NOUN|NNS|2|obl  spread|spread|VERB|VBD|0|root  in|in|ADP|IN|5|case
the|the|DET|DT|5|det  town|town|NOUN|NN|2|obl  with|with|ADP|IN|7|case
claims|claim|NOUN|NNS|2|obl  that|that|SCONJ|IN|10|mark  guards|guard|NOUN|NNS|10|nsubj
shelled|shell|VERB|VBD|7|acl  homes|home|NOUN|NNS|10|obj  .|.|PUNCT|.|2|punct
= declined = The embassy declined to comment on the raid.
The|the|DET|DT|2|det  embassy|embassy|NOUN|NN|3|nsubj  declined|decline|VERB|VBD|0|root
to|to|PART|TO|5|mark  comment|comment|VERB|VB|3|xcomp  on|on|ADP|IN|8|case
the|the|DET|DT|8|det  raid|raid|NOUN|NN|5|obl  .|.|PUNCT|.|3|punct
= not_verified = The attack could not be independently verified.
The|the|DET|DT|2|det  attack|attack|NOUN|NN|7|nsubj:pass  could|could|AUX|MD|7|aux
not|not|PART|RB|7|advmod  be|be|AUX|VB|7|aux:pass  independently|independently|ADV|RB|7|advmod
verified|verify|VERB|VBN|0|root  .|.|PUNCT|.|7|punct
= no_evidence = Monitors found no evidence that the army had used chlorine.
Monitors|monitor|NOUN|NNS|2|nsubj  found|find|VERB|VBD|0|root  no|no|DET|DT|4|det
evidence|evidence|NOUN|NN|2|obj  that|that|SCONJ|IN|9|mark  the|the|DET|DT|7|det
army|army|NOUN|NN|9|nsubj  had|have|AUX|VBD|9|aux  used|use|VERB|VBN|4|acl
chlorine|chlorine|NOUN|NN|9|obj  .|.|PUNCT|.|2|punct
= killed = Gunmen killed six officers.
Gunmen|gunman|NOUN|NNS|2|nsubj  killed|kill|VERB|VBD|0|root  six|six|NUM|CD|4|nummod
officers|officer|NOUN|NNS|2|obj  .|.|PUNCT|.|2|punct
= responsibility = The militia claimed responsibility.
The|the|DET|DT|2|det  militia|militia|NOUN|NN|3|nsubj  claimed|claim|VERB|VBD|0|root
responsibility|responsibility|NOUN|NN|3|obj  .|.|PUNCT|.|3|punct
= nobody = No group has claimed responsibility.
No|no|DET|DT|2|det  group|group|NOUN|NN|4|nsubj  has|have|AUX|VBZ|4|aux
claimed|claim|VERB|VBN|0|root  responsibility|responsibility|NOUN|NN|4|obj  .|.|PUNCT|.|4|punct
= raided = The governor said bandits raided a wedding.
The|the|DET|DT|2|det  governor|governor|NOUN|NN|3|nsubj  said|say|VERB|VBD|0|root
bandits|bandit|NOUN|NNS|5|nsubj  raided|raid|VERB|VBD|3|ccomp  a|a|DET|DT|7|det
wedding|wedding|NOUN|NN|5|obj  .|.|PUNCT|.|3|punct
= added = He added that they abducted the bride.
He|he|PRON|PRP|2|nsubj  added|add|VERB|VBD|0|root  that|that|SCONJ|IN|5|mark
they|they|PRON|PRP|5|nsubj  abducted|abduct|VERB|VBD|2|ccomp  the|the|DET|DT|7|det
bride|bride|NOUN|NN|5|obj  .|.|PUNCT|.|2|punct
= own_voice = Thousands of people marched through the capital.
Thousands|thousand|NOUN|NNS|4|nsubj  of|of|ADP|IN|3|case  people|people|NOUN|NNS|1|nmod
marched|march|VERB|VBD|0|root  through|through|ADP|IN|7|case  the|the|DET|DT|7|det
capital|capital|NOUN|NN|4|obl  .|.|PUNCT|.|4|punct
= came = "They came at night," said Mariam Toure.
"|"|PUNCT|``|3|punct  They|they|PRON|PRP|3|nsubj  came|come|VERB|VBD|8|ccomp
at|at|ADP|IN|5|case  night|night|NOUN|NN|3|obl  ,|,|PUNCT|,|3|punct
"|"|PUNCT|''|3|punct  said|say|VERB|VBD|0|root  Mariam|Mariam|PROPN|NNP|8|nsubj
Toure|Toure|PROPN|NNP|9|flat  .|.|PUNCT|.|8|punct
= burned = "They burned the granary and took my sons."
"|"|PUNCT|``|3|punct  They|they|PRON|PRP|3|nsubj  burned|burn|VERB|VBD|0|root
the|the|DET|DT|5|det  granary|granary|NOUN|NN|3|obj  and|and|CCONJ|CC|7|cc
took|take|VERB|VBD|3|conj  my|my|PRON|PRP$|9|nmod:poss  sons|son|NOUN|NNS|7|obj
.|.|PUNCT|.|3|punct  "|"|PUNCT|''|3|punct
= army_colon = Army: Rebels driven out of barracks
Army|army|NOUN|NN|0|root  :|:|PUNCT|:|4|punct  Rebels|rebel|NOUN|NNS|4|nsubj
driven|drive|VERB|VBD|1|parataxis  out|out|ADP|IN|7|case  of|of|ADP|IN|7|case
barracks|barracks|NOUN|NN|4|obl
= police_last = Six killed in hotel siege: police
Six|six|NUM|CD|2|nsubj:pass  killed|kill|VERB|VBN|0|root  in|in|ADP|IN|5|case
hotel|hotel|NOUN|NN|5|compound  siege|siege|NOUN|NN|2|obl  :|:|PUNCT|:|7|punct
police|police|NOUN|NNS|2|nsubj:pass
= rejected = Kabul rejected a demand to free the men.
Kabul|Kabul|PROPN|NNP|2|nsubj  rejected|reject|VERB|VBD|0|root  a|a|DET|DT|4|det
demand|demand|NOUN|NN|2|obj  to|to|PART|TO|6|mark  free|free|VERB|VB|4|acl
the|the|DET|DT|8|det  men|man|NOUN|NNS|6|obj  .|.|PUNCT|.|2|punct
= not_shell = The ministry said its forces did not shell the village.
The|the|DET|DT|2|det  ministry|ministry|NOUN|NN|3|nsubj  said|say|VERB|VBD|0|root
its|its|PRON|PRP$|5|nmod:poss  forces|force|NOUN|NNS|8|nsubj  did|do|AUX|VBD|8|aux
not|not|PART|RB|8|advmod  shell|shell|VERB|VB|3|ccomp  the|the|DET|DT|10|det
village|village|NOUN|NN|8|obj  .|.|PUNCT|.|3|punct
= would_not = The ministry said its forces would not attack the village.
The|the|DET|DT|2|det  ministry|ministry|NOUN|NN|3|nsubj  said|say|VERB|VBD|0|root
its|its|PRON|PRP$|5|nmod:poss  forces|force|NOUN|NNS|8|nsubj  would|would|AUX|MD|8|aux
not|not|PART|RB|8|advmod  attack|attack|VERB|VB|3|ccomp  the|the|DET|DT|10|det
village|village|NOUN|NN|8|obj  .|.|PUNCT|.|3|punct
= accused = Turkey accused the fighters of shelling Kilis.
Turkey|Turkey|PROPN|NNP|2|nsubj  accused|accuse|VERB|VBD|0|root  the|the|DET|DT|4|det
fighters|fighter|NOUN|NNS|2|obj  of|of|SCONJ|IN|6|mark  shelling|shell|VERB|VBG|2|advcl
Kilis|Kilis|PROPN|NNP|6|obj  .|.|PUNCT|.|2|punct
= confirmed = The army confirmed that it had bombed the airport.
The|the|DET|DT|2|det  army|army|NOUN|NN|3|nsubj  confirmed|confirm|VERB|VBD|0|root
that|that|SCONJ|IN|7|mark  it|it|PRON|PRP|7|nsubj  had|have|AUX|VBD|7|aux
bombed|bomb|VERB|VBN|3|ccomp  the|the|DET|DT|9|det  airport|airport|NOUN|NN|7|obj
.|.|PUNCT|.|3|punct
= witnesses_confirmed = Witnesses confirmed that the army bombed the airport.
Witnesses|witness|NOUN|NNS|2|nsubj  confirmed|confirm|VERB|VBD|0|root  that|that|SCONJ|IN|6|mark
the|the|DET|DT|5|det  army|army|NOUN|NN|6|nsubj  bombed|bomb|VERB|VBD|2|ccomp
the|the|DET|DT|8|det  airport|airport|NOUN|NN|6|obj  .|.|PUNCT|.|2|punct
= admitted = The minister admitted that officers had beaten the student.
The|the|DET|DT|2|det  minister|minister|NOUN|NN|3|nsubj  admitted|admit|VERB|VBD|0|root
that|that|SCONJ|IN|7|mark  officers|officer|NOUN|NNS|7|nsubj  had|have|AUX|VBD|7|aux
beaten|beat|VERB|VBN|3|ccomp  the|the|DET|DT|9|det  student|student|NOUN|NN|7|obj
.|.|PUNCT|.|3|punct
= rumours = Rumours that the army was massing troops spread quickly.
Rumours|rumour|NOUN|NNS|8|nsubj  that|that|SCONJ|IN|6|mark  the|the|DET|DT|4|det
army|army|NOUN|NN|6|nsubj  was|be|AUX|VBD|6|aux  massing|mass|VERB|VBG|1|acl
troops|troop|NOUN|NNS|6|obj  spread|spread|VERB|VBD|0|root  quickly|quickly|ADV|RB|8|advmod
.|.|PUNCT|.|8|punct
= which_denied = Residents said soldiers burned the barns, which the army denied.
Residents|resident|NOUN|NNS|2|nsubj  said|say|VERB|VBD|0|root  soldiers|soldier|NOUN|NNS|4|nsubj
burned|burn|VERB|VBD|2|ccomp  the|the|DET|DT|6|det  barns|barn|NOUN|NN|4|obj
,|,|PUNCT|,|11|punct  which|which|PRON|WDT|11|obj  the|the|DET|DT|10|det
army|army|NOUN|NN|11|nsubj  denied|deny|VERB|VBD|6|acl:relcl  .|.|PUNCT|.|2|punct
= denied_it = The army denied it.
The|the|DET|DT|2|det  army|army|NOUN|NN|3|nsubj  denied|deny|VERB|VBD|0|root
it|it|PRON|PRP|3|obj  .|.|PUNCT|.|3|punct
= denied_beating = Police denied beating the prisoners.
Police|police|NOUN|NNS|2|nsubj  denied|deny|VERB|VBD|0|root  beating|beat|VERB|VBG|2|xcomp
the|the|DET|DT|5|det  prisoners|prisoner|NOUN|NNS|3|obj  .|.|PUNCT|.|2|punct
= dismissed = Islamabad dismissed the claim that its jets had bombed Khost.
Islamabad|Islamabad|PROPN|NNP|2|nsubj  dismissed|dismiss|VERB|VBD|0|root  the|the|DET|DT|4|det
claim|claim|NOUN|NN|2|obj  that|that|SCONJ|IN|9|mark  its|its|PRON|PRP$|7|nmod:poss
jets|jet|NOUN|NN|9|nsubj  had|have|AUX|VBD|9|aux  bombed|bomb|VERB|VBN|4|acl
Khost|Khost|PROPN|NNP|9|obj  .|.|PUNCT|.|2|punct
= false = The ministry said the report of a raid was false.
The|the|DET|DT|2|det  ministry|ministry|NOUN|NN|3|nsubj  said|say|VERB|VBD|0|root
the|the|DET|DT|5|det  report|report|NOUN|NN|10|nsubj  of|of|ADP|IN|8|case
a|a|DET|DT|8|det  raid|raid|NOUN|NN|5|nmod  was|be|AUX|VBD|10|cop
false|false|ADJ|JJ|3|ccomp  .|.|PUNCT|.|3|punct
= reporter_saw = A Reuters reporter saw soldiers load shells onto trucks.
A|a|DET|DT|3|det  Reuters|Reuters|PROPN|NNP|3|compound  reporter|reporter|NOUN|NN|4|nsubj
saw|see|VERB|VBD|0|root  soldiers|soldier|NOUN|NNS|6|nsubj  load|load|VERB|VB|4|ccomp
shells|shell|NOUN|NNS|6|obj  onto|onto|ADP|IN|9|case  trucks|truck|NOUN|NNS|6|obl
.|.|PUNCT|.|4|punct
= day_saw = The previous day saw shelling in the town.
The|the|DET|DT|3|det  previous|previous|ADJ|JJ|3|amod  day|day|NOUN|NN|4|nsubj
saw|see|VERB|VBD|0|root  shelling|shelling|NOUN|NN|4|obj  in|in|ADP|IN|8|case
the|the|DET|DT|8|det  town|town|NOUN|NN|5|nmod  .|.|PUNCT|.|4|punct
= nested = The daily reported that a witness said soldiers had looted the bank.
The|the|DET|DT|2|det  daily|daily|NOUN|NN|3|nsubj  reported|report|VERB|VBD|0|root
that|that|SCONJ|IN|7|mark  a|a|DET|DT|6|det  witness|witness|NOUN|NN|7|nsubj
said|say|VERB|VBD|3|ccomp  soldiers|soldier|NOUN|NNS|10|nsubj  had|have|AUX|VBD|10|aux
looted|loot|VERB|VBN|7|ccomp  the|the|DET|DT|12|det  bank|bank|NOUN|NN|10|obj
.|.|PUNCT|.|3|punct
= vowed = The general vowed to attack the town.
The|the|DET|DT|2|det  general|general|NOUN|NN|3|nsubj  vowed|vow|VERB|VBD|0|root
to|to|PART|TO|5|mark  attack|attack|VERB|VB|3|xcomp  the|the|DET|DT|7|det
town|town|NOUN|NN|5|obj  .|.|PUNCT|.|3|punct
= demanded = The bishop demanded that the army release the priests.
The|the|DET|DT|2|det  bishop|bishop|NOUN|NN|3|nsubj  demanded|demand|VERB|VBD|0|root
that|that|SCONJ|IN|7|mark  the|the|DET|DT|6|det  army|army|NOUN|NN|7|nsubj
release|release|VERB|VB|3|ccomp  the|the|DET|DT|9|det  priests|priest|NOUN|NNS|7|obj
.|.|PUNCT|.|3|punct
= quoted_as = The general was quoted as saying that saboteurs had crossed the river.
The|the|DET|DT|2|det  general|general|NOUN|NN|4|nsubj:pass  was|be|AUX|VBD|4|aux:pass
quoted|quote|VERB|VBN|0|root  as|as|SCONJ|IN|6|mark  saying|say|VERB|VBG|4|advcl
that|that|SCONJ|IN|10|mark  saboteurs|saboteur|NOUN|NNS|10|nsubj  had|have|AUX|VBD|10|aux
crossed|cross|VERB|VBN|6|ccomp  the|the|DET|DT|12|det  river|river|NOUN|NN|10|obj
.|.|PUNCT|.|4|punct
= video = Footage released by the rebels showed fighters storming the base.
Footage|footage|NOUN|NN|6|nsubj  released|release|VERB|VBN|1|acl  by|by|ADP|IN|5|case
the|the|DET|DT|5|det  rebels|rebel|NOUN|NNS|2|obl:agent  showed|show|VERB|VBD|0|root
fighters|fighter|NOUN|NNS|8|nsubj  storming|storm|VERB|VBG|6|ccomp  the|the|DET|DT|10|det
base|base|NOUN|NN|8|obj  .|.|PUNCT|.|6|punct
= recalled = Turkey recalled its ambassador.
Turkey|Turkey|PROPN|NNP|2|nsubj  recalled|recall|VERB|VBD|0|root  its|its|PRON|PRP$|4|nmod:poss
ambassador|ambassador|NOUN|NN|2|obj  .|.|PUNCT|.|2|punct
= spokesman = The ministry said the talks had failed.
The|the|DET|DT|2|det  ministry|ministry|NOUN|NN|3|nsubj  said|say|VERB|VBD|0|root
the|the|DET|DT|5|det  talks|talk|NOUN|NNS|7|nsubj  had|have|AUX|VBD|7|aux
failed|fail|VERB|VBN|3|ccomp  .|.|PUNCT|.|3|punct
"""

NAMES = {
    "came": ("Mariam Toure", "PER"),
    "told_reuters": ("Reuters", "ORG"),
    "reporter_saw": ("Reuters", "ORG"),
    "not_confirm": ("Doha", "LOC"),
    "rejected": ("Kabul", "LOC"),
    "dismissed": ("Islamabad", "LOC"),
    "recalled": ("Turkey", "LOC"),
    "accused": ("Turkey", "LOC"),
    "denied_notice": ("Turkey", "LOC"),
}
