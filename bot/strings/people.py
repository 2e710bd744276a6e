"""What whoever runs the bot reads when they look after the data of one person."""

NO_ID = (
    "That is no id of a person on Discord. It has 17 to 19 digits: switch on Developer Mode in Discord's settings, "
    "then choose Copy User ID from the person's menu."
)


def erased(rows: int) -> str:
    gone = (
        "Nothing of this person was kept" if not rows else "One row is gone" if rows == 1 else f"{rows} rows are gone"
    )
    return (
        f"{gone}. The id is in no file of the database any more; what they decided or changed as a curator stays "
        "without it. Copies of the database that you made before still hold it until you delete them. One that you put "
        "back is mended when it is opened, as long as the files .erased and .key stay beside it."
    )
