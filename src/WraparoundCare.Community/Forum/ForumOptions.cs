using System.ComponentModel.DataAnnotations;
using WraparoundCare.Community.Forum.Mentions;

namespace WraparoundCare.Community.Forum;

/// <summary>
/// Settings in the section Community:Forum. What new and other members may write by itself is what Discourse allows
/// (its <c>config/site_settings.yml</c>). Moderators have no limits.
/// </summary>
public sealed class ForumOptions
{
    public const string Section = "Community:Forum";

    /// <summary>Whether a forum that has no categories yet begins with example topics in them.</summary>
    public bool BeginsWithExamples { get; set; } = true;

    /// <summary>How many topics a new member may begin in a day.</summary>
    [Range(1, 10_000)]
    public int NewMemberTopicsPerDay { get; set; } = 3;

    /// <summary>How many answers a new member may write in a day.</summary>
    [Range(1, 10_000)]
    public int NewMemberAnswersPerDay { get; set; } = 10;

    /// <summary>How long a new member waits between two posts.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan NewMemberPause { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How many topics other members may begin in a day.</summary>
    [Range(1, 10_000)]
    public int TopicsPerDay { get; set; } = 20;

    /// <summary>How many answers other members may write in a day.</summary>
    [Range(1, 10_000)]
    public int AnswersPerDay { get; set; } = 200;

    /// <summary>How long other members wait between two posts.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan Pause { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How many names one post has with an @, of members and groups.</summary>
    [Range(0, 50)]
    public int MentionsPerPost { get; set; } = 10;

    /// <summary>The same for a post of a new member.</summary>
    [Range(0, 50)]
    public int NewMemberMentionsPerPost { get; set; } = 2;

    /// <summary>Who may name a group at once, such as @moderatoren.</summary>
    public GroupMentions GroupMentions { get; set; } = GroupMentions.ByKnown;

    /// <summary>How many members a group has at most that can be named at once.</summary>
    [Range(0, 1000)]
    public int MembersPerGroupMention { get; set; } = 50;

    /// <summary>How often names are suggested to one address in ten minutes while somebody types.</summary>
    [Range(1, 100_000)]
    public int NameSuggestionsPerTenMinutes { get; set; } = 1000;

    /// <summary>How many files go with a post; none for no files at all.</summary>
    [Range(0, 10)]
    public int FilesPerPost { get; set; } = 5;

    /// <summary>How large a file may be, in megabytes.</summary>
    [Range(1, 8)]
    public int MegabytesPerFile { get; set; } = 4;

    /// <summary>How long the site works on cleaning one file; what takes longer is refused.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan FileTime { get; set; } = TimeSpan.FromSeconds(25);

    /// <summary>How much a member may send in a day, with what waits for a post, in megabytes after cleaning.</summary>
    [Range(1, 1000)]
    public int FileMegabytesPerDay { get; set; } = 50;

    /// <summary>How large a backup of another forum may be that is imported, in megabytes when it is unpacked.</summary>
    [Range(1, 1_000_000)]
    public int ImportMegabytes { get; set; } = 20_000;

    /// <summary>How many topics trusted members may begin in a day. They do not wait between two posts.</summary>
    [Range(1, 10_000)]
    public int TrustedTopicsPerDay { get; set; } = 50;

    /// <summary>How many answers trusted members may write in a day.</summary>
    [Range(1, 10_000)]
    public int TrustedAnswersPerDay { get; set; } = 500;

    /// <summary>How many posts a member may report in a day.</summary>
    [Range(1, 10_000)]
    public int FlagsPerDay { get; set; } = 20;

    /// <summary>For how many posts a member may thank in a day.</summary>
    [Range(1, 10_000)]
    public int ThanksPerDay { get; set; } = 50;

    /// <summary>How many posts a member keeps to find them back.</summary>
    [Range(1, 100_000)]
    public int BookmarksPerMember { get; set; } = 1000;

    /// <summary>How long a member can answer whether words of theirs may be a tip on the site.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "3650.00:00:00")]
    public TimeSpan TipAnswerTerm { get; set; } = TimeSpan.FromDays(60);

    /// <summary>How many posts of a new member moderators placed, when what they write no longer waits.</summary>
    [Range(1, 10_000)]
    public int PostsToBecomeKnown { get; set; } = 3;

    /// <summary>How old the account of a trusted member is.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "3650.00:00:00")]
    public TimeSpan TrustedAfter { get; set; } = TimeSpan.FromDays(15);

    /// <summary>How many posts of a trusted member are seen.</summary>
    [Range(0, 10_000)]
    public int PostsToBeTrusted { get; set; } = 10;

    /// <summary>In how many topics a trusted member has read.</summary>
    [Range(0, 10_000)]
    public int TopicsReadToBeTrusted { get; set; } = 20;
}
