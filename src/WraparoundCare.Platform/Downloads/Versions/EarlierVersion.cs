using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Extensions;
using WraparoundCare.Platform.Shared;

namespace WraparoundCare.Platform.Downloads.Versions;

/// <summary>A version of a tool's file that was replaced (the element type toolVersion).</summary>
/// <param name="Number">As it stood at the tool.</param>
/// <param name="Date">When it came on the site; null when an editor does not know.</param>
/// <param name="ChangeNote">What was other than in the version before it.</param>
public sealed record EarlierVersion(string Number, DateTime? Date, string ChangeNote, IPublishedContent? File)
{
    public static EarlierVersion Of(IPublishedElement element, IPublishedValueFallback fallback)
    {
        T? Read<T>(string member) => element.Value<T>(fallback, PropertyAlias.Of(member));
        return new EarlierVersion(
            Read<string>(nameof(Number))?.Trim() ?? string.Empty,
            Read<DateTime>(nameof(Date)) is { Year: > 1 } date ? date : null,
            Read<string>(nameof(ChangeNote))?.Trim() ?? string.Empty,
            Read<IPublishedContent>(nameof(File)));
    }
}
