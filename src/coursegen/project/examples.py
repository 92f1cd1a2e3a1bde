"""One question of each type, for the reference pages: each of them passes the check and builds."""

from __future__ import annotations

_CHOICES = """\
- id: who-to-call
  type: {kind}
  objective: choose-first-step
  stem: {stem}
  options:
    a: {{text: your counterpart, correct: true, feedback: They do your work on the other side.}}
    b: {{text: the newspaper, feedback: They come when there is something to show.}}
    c: {{text: {third}}}
  evidence: ["00:02:10"]
"""

EXAMPLES = {
    "single-choice": _CHOICES.format(
        kind="single-choice",
        stem="Whom would you call first?",
        third="the ministry, feedback: It asks whom you know over there.",
    ),
    "multiple-choice": _CHOICES.format(
        kind="multiple-choice",
        stem="Which **two** would you call before any plan?",
        third="their mayor, correct: true, feedback: The talk begins with a walk of two mayors.",
    ),
    "true-false": """\
- id: met-early
  type: true-false
  objective: choose-first-step
  stem: The mayors met before there was a plan.
  answer: true
  feedback: {right: "Yes, the visits came first.", wrong: "They did: the visits came first."}
  evidence: ["00:02:10"]
""",
    "match": """\
- id: habits
  type: match
  objective: choose-first-step
  stem: Match each habit with what it gave.
  pairs:
    a: {premise: early visits, response: people knew each other, feedback: They met before any plan.}
    b: {premise: one budget, response: fewer talks about money, feedback: A single account ends quarrels.}
  spare: {x: a longer river}
  evidence: ["00:02:10"]
""",
    "categorize": """\
- id: people-or-money
  type: categorize
  objective: choose-first-step
  stem: Sort each into people or money.
  categories: {people: People, money: Money}
  things:
    a: {text: a walk with the mayor, category: people, feedback: A walk is time with a person.}
    b: {text: a shared account, category: money, feedback: An account holds what both pay in.}
    c: {text: coffee together, category: people, feedback: Coffee is an excuse to talk.}
  evidence: ["00:02:10"]
""",
    "order": """\
- id: first-contact
  type: order
  objective: choose-first-step
  stem: Put the first contact in order.
  steps: {a: find the counterpart, b: call them, c: meet on the bridge}
  feedback: {right: "Yes: the person, the call, the meeting.", wrong: "The person comes before the call."}
  evidence: ["00:02:10"]
""",
    "cloze": """\
- id: two-habits
  type: cloze
  objective: choose-first-step
  stem: First came early {{a}}, then one {{b}}.
  gaps:
    a: {accept: [visits, visit], feedback: The mayors went to see each other.}
    b:
      options:
        a: {text: budget, correct: true, feedback: "Yes, a single account for both."}
        b: {text: bridge, feedback: The bridge came at the very end.}
  evidence: ["00:02:10"]
""",
    "short-answer": """\
- id: what-they-shared
  type: short-answer
  objective: choose-first-step
  stem: What did both councils share? One word.
  accept: [account, budget]
  feedback: {right: "Yes, a single account for both.", wrong: "It was money: one account for both."}
  evidence: ["00:02:10"]
""",
    "numeric": """\
- id: how-many-towns
  type: numeric
  objective: choose-first-step
  stem: How many towns share the river?
  answer: 2
  unit: towns
  feedback: {right: "Yes, two towns share the river.", wrong: "Two towns share it, one on each side."}
  evidence: ["00:02:10"]
""",
    "open": """\
- id: your-first-step
  type: open
  objective: choose-first-step
  stem: Which habit would you begin with, and why?
  rubric: [names one habit, gives a reason]
  model_answer: I would visit my counterpart, because a later call is easier then.
  evidence: ["00:02:10"]
""",
}
"""Type → its question, as it stands under `questions:` of a lesson."""
