using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;

namespace WraparoundCare.Community.Forum.SharedPages;

/// <summary>
/// The places on a page that differ from reader to reader, while the rest is the same for many of them. As long as such a page is being
/// made, its views leave these places open.
/// </summary>
internal sealed class Holes
{
    private const int Digits = 5;

    // Nobody who writes on the forum can know it, and so make a hole.
    private readonly string _mark = Guid.NewGuid().ToString("N");
    private readonly List<Func<Reading, string>> _fills = [];
    private readonly HashSet<long> _topics = [];
    private int _lastNumber;
    private bool _isKept = true;

    /// <summary>Of the form that is shown; each reader gets another.</summary>
    public Guid FormId { get; } = Guid.NewGuid();

    /// <returns>Null when the page that is being made is for its visitor alone.</returns>
    public static Holes? In(HttpContext context) => context.Features.Get<Holes>();

    /// <summary>Leaves a place open.</summary>
    /// <param name="fill">Makes what stands there: HTML.</param>
    public IHtmlContent Leave(Func<Reading, string> fill)
    {
        _fills.Add(fill);
        return new HtmlString(_mark + (_fills.Count - 1).ToString($"D{Digits}", CultureInfo.InvariantCulture));
    }

    /// <summary>Has the page ask how far its reader has read a topic.</summary>
    public void AsksAbout(long topic) => _topics.Add(topic);

    /// <summary>Notes that who reads the page has read its topic up to a post.</summary>
    public void ReadsUntil(int number) => _lastNumber = number;

    /// <summary>Has the page be for this reader alone after all: it shows what others like them may not see.</summary>
    public void KeepNowhere() => _isKept = false;

    /// <param name="html">The page that was made.</param>
    /// <param name="token">The antiforgery token in its forms; null when it has none.</param>
    public SharedPage Cut(string html, string? token)
    {
        html = html.Replace($"{FormId}", $"{Leave(reading => $"{reading.FormId}")}", StringComparison.Ordinal);
        html = token is null ? html : html.Replace(token, $"{Leave(reading => reading.Token)}", StringComparison.Ordinal);
        var (first, rest) = html.Split(_mark) is [var start, .. var others] ? (start, others) : (html, []);
        return new SharedPage(Encoding.UTF8.GetBytes(first), [.. rest.Select(Part)])
        {
            IsKept = _isKept,
            HasForms = token is not null,
            Topics = _topics,
            LastNumber = _lastNumber,
        };
    }

    private SharedPagePart Part(string text) => new(
        _fills[int.Parse(text.AsSpan(0, Digits), CultureInfo.InvariantCulture)], Encoding.UTF8.GetBytes(text[Digits..]));
}
