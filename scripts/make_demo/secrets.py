"""Invented secrets that leak into closed items: they may be found nowhere in public.

Each stands in the text of one closed item only, some in its title's company an attachment.
"""

from __future__ import annotations

# Meeting (in the order of closed items that leak) -> the sentence and the secret word in it.
LEAKS = (
    ("Snurretop", "Tilbuddet fra Snurretop Byg ApS lyder på 4.713.371 kr. og gælder i tre uger."),
    ("Zebrano", "Glarmesterfonden Zebrano har tilbudt at købe grunden for 2.909.013 kr."),
    (
        "Kvistholmgruppen",
        "Kvistholmgruppen kræver 815.404 kr. i erstatning for den opsagte aftale.",
    ),
    ("Blåhvalprojektet", "Blåhvalprojektet flyttes til et andet sted, hvis ejeren ikke sælger."),
    ("Trombonia", "Leverandøren Trombonia har misligholdt kontrakten tre gange siden påske."),
    (
        "Hyldeblomstsagen",
        "Hyldeblomstsagen forliges, og medarbejderen fratræder med tre måneders løn.",
    ),
    (
        "Pindsvinefonden",
        "Pindsvinefonden bærer 60 procent af tabet, hvis bygningen sælges før jul.",
    ),
)

SECRETS = tuple(word for word, _ in LEAKS)

# Attachments of leaking closed items, by the secret: their titles are secret too.
LEAKING_FILES = {"Snurretop": "Tilbud fra Snurretop Byg ApS", "Zebrano": "Brev fra Zebrano"}
