"""Arabic words: what is clean Arabic spelling, the folding that names are compared by, the forms of a gentilic."""

import re
import unicodedata

LETTERS = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيٱ"
CLEAN = re.compile(rf"[{LETTERS}0-9 .،()+'’\-–/i]+")
DROPPED = re.compile("[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
                     "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]")
FOLDS = str.maketrans("آأإٱىیک", "اااايyك".replace("y", "ي"))


def fold(name):
    """The key by which two spellings of a name are the same; agrees with isnad.text.Folding."""
    return DROPPED.sub("", unicodedata.normalize("NFKC", name)).translate(FOLDS).lower()


def tidy(name):
    """A name without marks, tatweel, controls and doubled spaces."""
    return " ".join(DROPPED.sub("", unicodedata.normalize("NFC", name)).replace("_", " ").split())


def is_arabic(name):
    """Whether a name has letters of the Arabic language alone, none of Persian, Urdu or Kurdish."""
    return bool(name) and bool(CLEAN.fullmatch(name)) and any(c in LETTERS for c in name)


def distinct(names):
    """The names without those that fold to an earlier one."""
    seen, kept = set(), []
    for name in names:
        key = fold(name)
        if name and key not in seen:
            seen.add(key)
            kept.append(name)
    return kept


def inflect(word):
    """A masculine singular adjective in -ي in all its genders, numbers and cases."""
    if not word.endswith("ي"):
        return [word]
    return [word + ending for ending in ("", "ة", "ون", "ين", "ات", "ا", "ان", "تان", "تين")]


def gentilics(masculine, plurals):
    """All forms of a gentilic without the article; of one in two words also with the article on the second."""
    words = masculine.split()
    if len(words) == 1:
        forms = inflect(masculine)
    elif words[0].endswith("ي"):
        forms = []
        for first, second in zip(inflect(words[0]), inflect(words[1])):
            forms += [f"{first} {second}", f"{first} ال{second}"]
    else:
        forms = [f"{words[0]} {second}" for second in inflect(words[1])]
        forms += [f"{words[0]} ال{second}" for second in inflect(words[1])]
    return distinct(forms + plurals)


def spelled(names):
    """The names, each also with a servant's name written as one word or as two: عبد العزيز, عبدالعزيز."""
    joined = [re.sub(r"\bعبد (?=ال|رب)", "عبد", name) for name in names]
    parted = [re.sub(r"\bعبد(?=ال[ء-ي]{3})", "عبد ", name) for name in names]
    return distinct(names + joined + parted)
