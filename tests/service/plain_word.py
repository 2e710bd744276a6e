"""What a server lays over one word, as plainly as it can be said: texts by their places, and every change."""

from __future__ import annotations

from collections.abc import Iterable

Texts = dict[str, str]  # what is read of a word: the name, the two definitions, and the next step, if there is one
Over = tuple[str | None, str | None]  # what was shared when a place was changed, and the server's own text
Laid = dict[str, Over | str]  # by its place; why the word is hidden stands under HIDDEN
HIDDEN = "hidden"


class PlainWord:
    """What a server lays over a word, and every change that it made."""

    def __init__(self, places: Iterable[str], shared: Texts) -> None:
        self.places, self.shared = tuple(places), shared
        self.laid: Laid = {}
        self.revisions: list[tuple[Laid, Laid]] = []

    @property
    def hidden(self) -> str | None:
        """Why it is hidden."""
        reason = self.laid.get(HIDDEN)
        return reason if isinstance(reason, str) else None

    @property
    def changes(self) -> Laid:
        """What is laid over its places."""
        return {**self._over()}

    def _over(self) -> dict[str, Over]:
        return {place: over for place, over in self.laid.items() if isinstance(over, tuple)}

    def would_read(self) -> Texts:
        """What is read of it where it is not hidden."""
        ours = {place: over[1] for place, over in self._over().items()}
        return {place: text for place in self.places if (text := ours.get(place, self.shared.get(place))) is not None}

    def read(self) -> Texts:
        """What is read of it."""
        return {} if self.hidden is not None else self.would_read()

    def clashes(self) -> dict[str, tuple[str | None, str | None, str | None]]:
        """Where all three differ, or two of them do from what was shared."""
        all_three = {place: (*over, self.shared.get(place)) for place, over in self._over().items()}
        return {place: each for place, each in all_three.items() if each[2] not in each[:2]}

    def change(self, laid: Laid) -> bool:
        """Lay this over it from now on; whether that is anything else."""
        if laid == self.laid:
            return False
        self.revisions.append((self.laid, laid))
        self.laid = laid
        return True

    def edited(self, place: str, text: str | None) -> Laid:
        """What is laid over it when somebody changes one place; all else that says what is shared follows it."""
        read = self.would_read()
        if read.get(place) == text:
            return self.laid
        wanted = {each: text if each == place else read.get(each) for each in self.places}
        known = self._over()
        return {
            each: (known[each][0] if each in known else self.shared.get(each), now)
            for each, now in wanted.items()
            if now != self.shared.get(each)
        }

    def settled(self, place: str, ours: str | None) -> Laid:
        """What is laid over it when the place has this text, and what is shared there now is known."""
        rest = {each: over for each, over in self.laid.items() if each != place}
        shared = self.shared.get(place)
        return rest if ours == shared else rest | {place: (shared, ours)}

    def undone(self, number: int) -> Laid:
        """What is laid over it when a change is undone, but where others changed the same since."""
        before, after = self.revisions[number]
        turned = {each for each in {*before, *after} if before.get(each) != after.get(each)}
        back = {each for each in turned if self.laid.get(each) == after.get(each)}
        left = {each: over for each, over in self.laid.items() if each not in back}
        return left | {each: before[each] for each in back if each in before}

    def joined(self, place: str, text: str, label: str) -> Laid:
        """What is laid over it when a file has this text for a place, and calls the word so."""
        if self.hidden is not None:
            return self.laid
        other = {} if self.would_read()["label"] == label else {f"also called {label}": (None, label)}
        return {**self.edited(place, text), **other}
