using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using WraparoundCare.Community.Forum.Topics;
using WraparoundCare.Foundation.Mail;

namespace WraparoundCare.Community.Forum.Replies;

/// <summary>The addresses at which members answer: each is for one member and one topic, for some days.</summary>
internal sealed class ReplyAddresses(MailSeals seals, ForumTopics topics, IOptions<ReplyOptions> options, TimeProvider time)
{
    /// <summary>How many characters the address of the settings has before its @: with a plus and a token they are 64.</summary>
    public const int LocalMaxLength = 64 - 1 - ReplyToken.Length;

    // Stands in what is mailed: with another name no answer arrives any more.
    private const string Purpose = "forum-reply";

    // A mail to many is none of ours.
    private const int MostTokens = 3;

    public bool IsOn => options.Value.IsOn;

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    private (string Local, string Domain) Parts =>
        options.Value.Address!.Split('@') is [var local, var domain] ? (local, domain) : throw new InvalidOperationException();

    /// <returns>Where a member answers in a topic by mail; null when they cannot.</returns>
    public string? For(ForumVisitor visitor, long topic)
    {
        if (!IsOn || visitor.Member is not { } member
            || topics.Find(topic, visitor) is not { } found || !visitor.CanAnswer(found.Category, found.Topic))
        {
            return null;
        }

        var token = new ReplyToken(topic, Today.AddDays(options.Value.Days));
        return $"{Parts.Local}+{token.Write(content => Seal(member, content))}@{Parts.Domain}";
    }

    /// <returns>The tokens in addresses that are ours; none when it went to another.</returns>
    public IReadOnlyList<string> TokensIn(IEnumerable<string> recipients)
    {
        var (local, domain) = Parts;
        var (begin, end) = ($"{local}+", $"@{domain}");
        return [.. recipients
            .Where(address => address.StartsWith(begin, StringComparison.OrdinalIgnoreCase)
                && address.EndsWith(end, StringComparison.OrdinalIgnoreCase)
                && address.Length > begin.Length + end.Length)
            .Select(address => address[begin.Length..^end.Length].ToLowerInvariant())
            .Distinct(StringComparer.Ordinal)
            .Take(MostTokens)];
    }

    /// <returns>What the site once wrote for this member; null when it did not.</returns>
    public ReplyToken? Read(string token, Guid member) =>
        ReplyToken.Read(token) is var (found, content, seal)
        && CryptographicOperations.FixedTimeEquals(Seal(member, content).AsSpan(0, seal.Length), seal)
            ? found
            : null;

    public bool IsOver(ReplyToken token) => token.LastDay < Today;

    private byte[] Seal(Guid member, string content) => seals.Of(Purpose, $"{member:N} {content}");
}
