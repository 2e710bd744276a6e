"""All that exists in the sandbox, and how to find it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from rehearsal import errors, permissions
from rehearsal.clock import Clock
from rehearsal.guild import TO_CONNECT, Channel, ChannelKind, Guild, Member, Role, User
from rehearsal.message import Message
from rehearsal.permissions import Permission
from rehearsal.snowflake import ONE_MILLISECOND, Snowflakes, made_at


class World:
    """All there is, and how to find it; finders answer as Discord does when there is no such thing.

    Where it is `lasting`, people and places have ids that follow from their names, so that a bot with what it kept
    finds them again in another world of this kind.
    """

    def __init__(self, bot_name: str = "bot", clock: Clock | None = None, *, lasting: bool = False) -> None:
        self.lasting = lasting
        self.clock = clock or Clock()
        self.ids = Snowflakes(self.clock)
        self.users: dict[int, User] = {}
        self.guilds: dict[int, Guild] = {}
        self.channels: dict[int, Channel] = {}
        self.installable = {0, 1}  # on servers and on accounts, as its owner has set the application up
        self.installed: set[int] = set()  # the accounts that the application was added to
        self._said: defaultdict[int, dict[int, Message]] = defaultdict(dict)
        self.bot = self.add_user(bot_name, bot=True)
        self.operator = self.add_user("operator")

    def _id(self, *name: str | int, step: int = 1) -> int:
        """A new id, or the one that the name always has."""
        return self.ids.of("/".join(map(str, name))) if self.lasting else self.ids.next(step=step)

    def add_user(self, name: str, *, bot: bool = False) -> User:
        user = User(self._id("user", name), name, bot)
        self.users[user.id] = user
        return user

    def add_guild(self, name: str, *, bot_permissions: int = int(permissions.EVERYONE)) -> Guild:
        """A guild with the bot in it; ids are a millisecond apart, so that shards differ."""
        guild = self.add_guild_without_bot(name)
        self.invite(guild, self.bot, bot_permissions)
        return guild

    def add_guild_without_bot(self, name: str) -> Guild:
        """A guild where only those can use the application who have it on their account."""
        guild = Guild(self._id("guild", name, step=ONE_MILLISECOND), name, self.operator.id)
        guild.roles[guild.id] = Role(guild.id, "@everyone", int(permissions.EVERYONE))
        self.guilds[guild.id] = guild
        self.join(guild, self.operator)
        return guild

    def join(self, guild: Guild, user: User, *roles: Role) -> None:
        """Someone becomes a member."""
        joined_at = self.clock.now().isoformat()
        guild.members[user.id] = Member(user, joined_at, [role.id for role in roles])

    def invite(self, guild: Guild, bot: User, granted: int = int(permissions.EVERYONE)) -> None:
        """A bot becomes a member, and gets a role of its own, which bears its name.

        https://docs.discord.com/developers/topics/permissions#role-object-role-tags-structure
        """
        role = self.add_role(guild, bot.name, granted)
        role.bot_id = bot.id
        self.join(guild, bot, role)

    def add_role(self, guild: Guild, name: str, granted: int) -> Role:
        role = Role(self._id("role", guild.id, name), name, int(granted))
        guild.roles[role.id] = role
        return role

    def add_channel(self, guild: Guild, name: str, kind: ChannelKind = ChannelKind.TEXT) -> Channel:
        channel = Channel(self._id("channel", guild.id, name), name, guild.id, kind=kind)
        guild.channels[channel.id] = self.channels[channel.id] = channel
        return channel

    def add_thread(self, parent: Channel, name: str, *, private: bool = False) -> Channel:
        """A thread, or a post where the parent is a forum. A bot hears of it by `Stewardship.start_thread`."""
        kind = ChannelKind.PRIVATE_THREAD if private else ChannelKind.PUBLIC_THREAD
        if parent.kind is ChannelKind.ANNOUNCEMENT:
            kind = ChannelKind.ANNOUNCEMENT_THREAD
        thread = Channel(self._id("thread", parent.id, name), name, parent.guild_id, kind=kind, parent=parent)
        self.guild(parent.guild_id or 0).threads[thread.id] = self.channels[thread.id] = thread
        return thread

    def direct(self, user: User) -> Channel:
        """The direct messages between the bot and this person."""
        for channel in self.channels.values():
            if channel.recipient is user:
                return channel
        channel = Channel(self._id("direct", user.name), user.name, None, user, kind=ChannelKind.DIRECT)
        self.channels[channel.id] = channel
        return channel

    def private(self, *people: User) -> Channel:
        """The chat of these people among themselves: a group, or direct messages of two."""
        for channel in self.channels.values():
            if channel.people and set(channel.people) == set(people):
                return channel
        kind = ChannelKind.GROUP if len(people) > 2 else ChannelKind.DIRECT
        channel = Channel(self.ids.next(), "", None, kind=kind, people=people)
        self.channels[channel.id] = channel
        return channel

    def has_bot(self, channel: Channel) -> bool:
        """Whether the bot is there: a member of the guild, or one of the two who write."""
        if channel.guild_id is None:
            return not channel.people
        guild = self.guilds.get(channel.guild_id)
        return guild is not None and self.bot.id in guild.members

    def shares_server(self, user: User) -> bool:
        """Whether the bot and this person are in one guild."""
        return any({user.id, self.bot.id} <= guild.members.keys() for guild in self.guilds.values())

    def guild(self, guild_id: int) -> Guild:
        if guild_id not in self.guilds:
            raise errors.unknown("Guild", 10004)
        return self.guilds[guild_id]

    def channel(self, channel_id: int) -> Channel:
        if channel_id not in self.channels:
            raise errors.unknown("Channel", 10003)
        return self.channels[channel_id]

    def user(self, user_id: int) -> User:
        if user_id not in self.users:
            raise errors.unknown("User", 10013)
        return self.users[user_id]

    def permissions(self, channel: Channel, user: User) -> int:
        """What the user may do in the channel; nothing where they are no member."""
        if channel.guild_id is None:
            return int(permissions.DIRECT) if not channel.people or user in channel.people else 0
        guild = self.guilds.get(channel.guild_id)
        if not guild or user.id not in guild.members:
            return 0
        return self._unless_silent(guild.members[user.id], guild.granted_in(channel, user.id))

    def computed(self, channel: Channel, user: User) -> int:
        """The same before what is implied, as `app_permissions` says it."""
        if channel.guild_id is None:
            return int(permissions.DIRECT)
        guild = self.guilds.get(channel.guild_id)
        if not guild or user.id not in guild.members:
            return 0
        return self._unless_silent(guild.members[user.id], guild.computed_in(channel, user.id))

    def _unless_silent(self, member: Member, granted: int) -> int:
        silent = granted != permissions.ALL and member.is_silent(self.clock.now())
        return granted & permissions.SILENT if silent else granted

    def reads(self, channel: Channel, user: User) -> bool:
        """Whether the user is let into a channel; the gateway tells a bot only of what happens there."""
        granted = self.permissions(channel, user)
        needed = Permission.VIEW_CHANNEL | (Permission.CONNECT if channel.kind in TO_CONNECT else 0)
        return granted & needed == needed

    def age(self, message: Message) -> float:
        """How many seconds ago a message was written."""
        return (self.clock.now() - made_at(message.id)).total_seconds()

    def history(self, channel: Channel) -> dict[int, Message]:
        """The messages of a channel by their ids, oldest first."""
        return self._said[channel.id]

    def visible(self, user: User, channel: Channel) -> Iterator[Message]:
        """The messages of a channel that this person sees, oldest first."""
        for message in self.history(channel).values():
            if message.seen_by(user):
                yield message
