"""Everyday words and the words of definitions that they stand for."""

from __future__ import annotations

# Each dash starts one idea; wordings stand between commas, and a phrase has spaces.
_IDEAS = """
- back on your feet, back on my feet, back on their feet, on your own again, get better, recover,
  recovery, regain, relearn, independence, independent, reablement, rehabilitation
- help, support, assist, assistance, aid, look after, care
- money, cash, pay, payment, fund, funding, budget, afford, cost, charge, fee, bill, finance, financial
- old, elderly, older, aged, pensioner, later life
- kid, child, young
- hurt, harm, abuse, neglect, hit, mistreat, exploit, bully
- safe, protect, protection, safeguard, safeguarding
- locked in, locked up, locked, cannot leave, not allowed out, detain, detained, detention, deprive,
  liberty, restrict, section
- decide, decision, choose, choice, make up my mind, consent, capacity
- house, home, flat, housing, accommodation, live, tenancy, dwelling
- go home, leave hospital, out of hospital, coming out, come home, discharge
- hospital, ward, inpatient, operation, illness, ill, poorly, unwell
- speak up, speak for, speak, say on my behalf, behalf, voice, represent, representation, advocate,
  advocacy
- complain, complaint, ombudsman, unhappy with
- find out what i need, work out what, check, assess, assessment, evaluate, eligibility
- qualify, entitle, entitled, eligible, allowed
- die, dying, death, end of life, palliative, terminal
- forget, memory, dementia, alzheimer
- disabled, disability, impairment, impaired
- work, job, employ, employment, employee, worker
- doctor, gp, nurse, clinician, medical
- council, local authority, authority
- law, legal, act, statutory, court
- break, rest, respite, time off, short break
- alone, lonely, isolated, isolation, loneliness
- family, relative, husband, wife, mum, dad, mother, father, parent, son, daughter
- look after, looks after, looking after, caring, cares, carer, unpaid, friend, neighbour, without being
  paid
- wash, dress, bathe, personal care, toilet
- walk, mobility, stairs, get around, get about
- change, adapt, adaptation, adjust, adjustment
- gadget, device, equipment, technology, alarm, sensor, aids
- together, jointly, share, equal, partnership, collaborate, join up, joined up, integrate
- plan, planning, arrange, arrangement
- drug, medicine, tablet, medication
- learn, learning, school, education
- talk, communicate, communication
- young people growing up, growing up, becoming an adult, adulthood, transition
- mental, mind, psychological
- sign for me, act for me, act on behalf, attorney, deputy
"""

# For each everyday or formal wording, the numbers of the ideas it belongs to.
IDEAS: dict[str, frozenset[int]] = {}
for _number, _idea in enumerate(_IDEAS.split("\n- ")):
    for _wording in filter(None, (" ".join(wording.split()) for wording in _idea.split(","))):
        IDEAS[_wording] = IDEAS.get(_wording, frozenset()) | {_number}

_STOP_WORDS = """
a able about after again all also am an and any anyone are around as ask asked asking at away be because
been before being but buy by call called can come coming could did do does doing each find for from get gets
getting give given go goes going got had happen happens has have he her here him his how i if in into is it
its just keep kind know let like look looking looks lose lot made make makes making many me mean means more
most move moving much must my need needs new no not of off on one only onto or other our out over own people
person please provide put run said same say see she should so some someone something sort start stay such
take tell term than that the their them then there these they thing things this those through to too try
trying turn type under up us use used uses using very want wants was way we well were what when where which
while who whom why will with within without word would you your yours
"""

STOP_WORDS = frozenset(_STOP_WORDS.split())
