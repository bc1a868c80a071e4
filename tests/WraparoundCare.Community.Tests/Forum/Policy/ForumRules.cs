using WraparoundCare.Community.Forum;

namespace WraparoundCare.Community.Tests.Forum.Policy;

/// <summary>What a verb stands on: its address holds the name or number of that.</summary>
internal enum Subject
{
    Forum,
    Category,
    Topic,
    Post,
    Attachment,
    Decision,
    Appeal,
    Tip,
}

/// <param name="On">What it stands on.</param>
/// <param name="Allows">Who may use it on what.</param>
internal sealed record ForumRule(Subject On, Func<Role, ForumCell, bool> Allows);

/// <summary>Who may do what on the forum, in the words of its rules and apart from its code: one line for each endpoint.</summary>
internal static class ForumRules
{
    private static readonly ForumRule Everybody = new(Subject.Forum, (_, _) => true);
    private static readonly ForumRule Members = new(Subject.Forum, (role, _) => role is not Role.Guest);
    // What is about a page of the editors: this site has none. And what editors do, who are no members.
    private static readonly ForumRule Nobody = new(Subject.Forum, (_, _) => false);
    private static readonly ForumRule Editors = Nobody with { On = Subject.Post };
    private static readonly ForumRule EditorsOnTips = Nobody with { On = Subject.Tip };
    private static readonly ForumRule Moderators = new(Subject.Forum, (role, _) => role is Role.Moderator);

    private static readonly ForumRule ReadCategory = new(Subject.Category, (role, cell) => cell.LetsIn(role));
    private static readonly ForumRule ExportCategory = new(Subject.Category, (role, _) => role is Role.Moderator);
    private static readonly ForumRule FollowCategory = MembersOnly(ReadCategory);
    private static readonly ForumRule Begin = new(Subject.Category, (role, cell) => cell.LetsWrite(role));

    private static readonly ForumRule ReadTopic = new(Subject.Topic, (role, cell) => cell.ShowsTopic(role));
    private static readonly ForumRule FollowTopic = MembersOnly(ReadTopic);
    private static readonly ForumRule Answer = new(Subject.Topic, (role, cell) =>
        cell.ShowsTopic(role) && cell.LetsWrite(role) && cell is { Topic: PostState.Visible, IsClosed: false });
    private static readonly ForumRule DecideOnTopic = new(Subject.Topic, (role, cell) =>
        role is Role.Moderator && cell.Topic is PostState.Visible);
    private static readonly ForumRule Feed = new(Subject.Topic, (_, cell) =>
        cell.Category is not Access.Closed && cell.Topic is PostState.Visible);

    private static readonly ForumRule Change = new(Subject.Post, (role, cell) =>
        role is Role.Writer && cell.ShowsPost(role) && cell.Post is PostState.Visible or PostState.Waiting);
    private static readonly ForumRule ReadPost = new(Subject.Post, (role, cell) => cell.ShowsPost(role));
    private static readonly ForumRule ReadHistory = new(Subject.Post, (role, cell) =>
        role is Role.Moderator ? cell.ShowsPost(role) : Change.Allows(role, cell));
    private static readonly ForumRule OfOthers = new(Subject.Post, (role, cell) =>
        role is not (Role.Guest or Role.Writer) && cell.ShowsPost(role) && cell.Post is PostState.Visible);
    private static readonly ForumRule Keep = new(Subject.Post, (role, cell) =>
        role is not Role.Guest && cell.ShowsPost(role) && cell.Post is PostState.Visible);
    private static readonly ForumRule Mute = new(Subject.Post, (role, cell) =>
        role is not (Role.Guest or Role.Writer) && cell.ShowsPost(role) && !cell.IsPseudonymous);
    private static readonly ForumRule Accept = new(Subject.Post, (role, cell) =>
        role is Role.Writer or Role.Moderator && cell.ShowsPost(role) && cell is { Topic: PostState.Visible, Post: PostState.Visible });
    private static readonly ForumRule DecideOnPost = new(Subject.Post, (role, _) => role is Role.Moderator);
    private static readonly ForumRule TakeUp = new(Subject.Post, (role, cell) =>
        role is Role.Moderator && cell.Post is PostState.Waiting);
    private static readonly ForumRule EditOfOther = new(Subject.Post, (role, cell) =>
        role is Role.Moderator && cell.Post is PostState.Visible or PostState.Waiting);
    private static readonly ForumRule AskWho = new(Subject.Post, (role, cell) => role is Role.Moderator && cell.IsPseudonymous);
    private static readonly ForumRule ReadFile = new(Subject.Attachment, (role, cell) => cell.ShowsPost(role));
    private static readonly ForumRule Object = new(Subject.Decision, (role, _) => role is Role.Writer);
    private static readonly ForumRule AnswerTip = new(Subject.Tip, (role, _) => role is Role.Writer);
    private static readonly ForumRule AnswerObjection = new(Subject.Appeal, (role, _) => role is Role.Moderator);

    private static readonly Dictionary<string, ForumRule> OfTheWhole = new()
    {
        ["GET /forum"] = Everybody,
        ["GET /forum/feed"] = Everybody,
        ["GET /forum/moderatie"] = Everybody,
        ["GET /forum/gemeld"] = Members,
        ["GET /forum/over/{key:guid}"] = Nobody,
        ["GET /forum/over/{key:guid}/feed"] = Nobody,
        ["GET /forum/vraag"] = Nobody,
        ["GET /forum/stap/{number:int}"] = Everybody,
        ["GET /forum/stap/{number:int}/feed"] = Everybody,
        ["GET /forum/thema/{slug}"] = Everybody,
        ["GET /forum/thema/{slug}/feed"] = Everybody,
        ["GET /mijn/bewaard"] = Members,
        ["POST /mijn/bewaard/weg"] = Members,
        ["GET /forum/namen"] = Members,
        ["GET /mijn/besluiten"] = Members,
        ["GET /mijn/concepten"] = Members,
        ["POST /mijn/concepten/weg"] = Members,
        ["GET /mijn/meldingen"] = Members,
        ["GET /mijn/meldingen/aantal"] = Members,
        ["POST /mijn/meldingen/gelezen"] = Members,
        ["GET /mijn/meldingen/mail"] = Members,
        ["POST /mijn/meldingen/mail"] = Members,
        ["GET /mijn/volgen"] = Members,
        ["GET /mijn/vorig-forum"] = Members,
        ["POST /mijn/vorig-forum/overnemen"] = Members,
        ["POST /mijn/vorig-forum/loslaten"] = Members,
        ["POST /mijn/volgen"] = Members,
        ["POST /mijn/volgen/lid-niet-dempen"] = Members,
        ["GET /mijn/tips"] = Members,
        ["GET /redactie/tips"] = Nobody,
        ["GET /moderatie/berichten"] = Moderators,
    };

    private static readonly Dictionary<string, ForumRule> OfCategories = new()
    {
        ["GET /forum/{slug}"] = ReadCategory,
        ["GET /forum/{slug}/feed"] = new(Subject.Category, (_, cell) => cell.Category is not Access.Closed),
        ["GET /moderatie/categorieen/{slug}/export.html"] = ExportCategory,
        ["GET /moderatie/categorieen/{slug}/export.json"] = ExportCategory,
        ["POST /forum/{slug}/volgen"] = FollowCategory,
        ["POST /forum/{slug}/loslaten"] = FollowCategory,
        ["GET /forum/{slug}/nieuw"] = Begin,
        ["GET /forum/{slug}/nieuw/lijkt-op"] = Begin,
        ["POST /forum/{slug}/nieuw"] = Begin,
        ["POST /forum/{slug}/nieuw/concept"] = Begin,
        ["POST /forum/{slug}/nieuw/concept/weg"] = Begin,
        ["GET /forum/{slug}/nieuw/over/{over:guid}"] = Begin,
        ["POST /forum/{slug}/nieuw/over/{over:guid}"] = Begin,
        ["POST /forum/{slug}/nieuw/over/{over:guid}/concept"] = Begin,
        ["POST /forum/{slug}/nieuw/over/{over:guid}/concept/weg"] = Begin,
    };

    private static readonly Dictionary<string, ForumRule> OfTopics = new()
    {
        ["GET /forum/onderwerp/{id:long}/{slug?}"] = ReadTopic,
        ["GET /forum/onderwerp/{id:long}/ongelezen"] = ReadTopic,
        ["GET /forum/onderwerp/{id:long}/{slug}/feed"] = Feed,
        ["POST /forum/onderwerp/{id:long}/volgen"] = FollowTopic,
        ["POST /forum/onderwerp/{id:long}/dempen"] = FollowTopic,
        ["POST /forum/onderwerp/{id:long}/loslaten"] = FollowTopic,
        ["GET /forum/onderwerp/{id:long}/antwoord"] = Answer,
        // Who was typing when it was closed gets the text back, and is told why it was not placed.
        ["POST /forum/onderwerp/{id:long}/antwoord"] = FollowTopic,
        ["POST /forum/onderwerp/{id:long}/antwoord/concept"] = Answer,
        ["POST /forum/onderwerp/{id:long}/antwoord/concept/weg"] = Answer,
        ["GET /moderatie/onderwerpen/{id:long}"] = DecideOnTopic,
        ["POST /moderatie/onderwerpen/{id:long}"] = DecideOnTopic,
        ["GET /moderatie/onderwerpen/{id:long}/splitsen"] = DecideOnTopic,
        ["POST /moderatie/onderwerpen/{id:long}/splitsen"] = DecideOnTopic,
        ["GET /moderatie/onderwerpen/{id:long}/samenvoegen"] = DecideOnTopic,
        ["POST /moderatie/onderwerpen/{id:long}/samenvoegen"] = DecideOnTopic,
    };

    private static readonly Dictionary<string, ForumRule> OfPosts = new()
    {
        ["GET /forum/bericht/{id:guid}"] = ReadPost,
        ["GET /forum/bericht/{id:guid}/versies"] = ReadHistory,
        ["GET /forum/bericht/{id:guid}/bewerken"] = Change,
        ["POST /forum/bericht/{id:guid}/bewerken"] = Change,
        ["POST /forum/bericht/{id:guid}/bewerken/concept"] = Change,
        ["POST /forum/bericht/{id:guid}/bewerken/concept/weg"] = Change,
        ["GET /forum/bericht/{id:guid}/weghalen"] = Change,
        ["POST /forum/bericht/{id:guid}/weghalen"] = Change,
        ["GET /forum/bericht/{id:guid}/melden"] = OfOthers,
        ["POST /forum/bericht/{id:guid}/melden"] = OfOthers,
        ["POST /forum/bericht/{id:guid}/bedankt"] = OfOthers,
        ["POST /forum/bericht/{id:guid}/bewaren"] = Keep,
        ["POST /forum/bericht/{id:guid}/hielp"] = Accept,
        ["GET /forum/bericht/{id:guid}/dempen"] = Mute,
        ["POST /forum/bericht/{id:guid}/dempen"] = Mute,
        ["GET /moderatie/berichten/{id:guid}"] = DecideOnPost,
        ["POST /moderatie/berichten/{id:guid}"] = DecideOnPost,
        ["POST /moderatie/berichten/{id:guid}/oppakken"] = TakeUp,
        ["GET /moderatie/berichten/{id:guid}/bewerken"] = EditOfOther,
        ["POST /moderatie/berichten/{id:guid}/bewerken"] = EditOfOther,

        ["GET /moderatie/berichten/{id:guid}/schuilnaam"] = AskWho,
        ["POST /moderatie/berichten/{id:guid}/schuilnaam"] = AskWho,

        ["GET /forum/bijlage/{id:guid}/{name}"] = ReadFile,
        ["GET /mijn/besluiten/{id:guid}"] = Object,
        ["POST /mijn/besluiten/{id:guid}"] = Object,
        ["GET /moderatie/bezwaren/{id:guid}"] = AnswerObjection,
        ["POST /moderatie/bezwaren/{id:guid}"] = AnswerObjection,
        ["GET /mijn/tips/{id:guid}"] = AnswerTip,
        ["POST /mijn/tips/{id:guid}"] = AnswerTip,
        ["POST /mijn/tips/{id:guid}/intrekken"] = AnswerTip,
        ["GET /redactie/tips/bericht/{id:guid}"] = Editors,
        ["POST /redactie/tips/bericht/{id:guid}"] = Editors,
        ["GET /redactie/tips/{id:guid}"] = EditorsOnTips,
        ["POST /redactie/tips/{id:guid}"] = EditorsOnTips,
    };

    public static IReadOnlyDictionary<string, ForumRule> All { get; } =
        new Dictionary<string, ForumRule>(new[] { OfTheWhole, OfCategories, OfTopics, OfPosts }.SelectMany(rules => rules));

    private static ForumRule MembersOnly(ForumRule rule) =>
        rule with { Allows = (role, cell) => role is not Role.Guest && rule.Allows(role, cell) };
}
