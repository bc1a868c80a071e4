using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;
using WraparoundCare.Kernel.Persistence.ContentVersions;

namespace WraparoundCare.Kernel.Persistence.Documents;

/// <summary>Whether a draft differs from what is published, and in which cultures.</summary>
internal sealed class EditedState
{
    private readonly HashSet<string> _cultures = new(StringComparer.OrdinalIgnoreCase);

    private EditedState()
    {
    }

    public bool IsEdited { get; private set; }

    public IReadOnlyCollection<string> Cultures => _cultures;

    /// <param name="content">The draft.</param>
    /// <param name="published">What is published; null for nothing.</param>
    /// <param name="defaultCulture">The culture that a change of an invariant value of variant content counts for.</param>
    public static EditedState Compare(IContent content, PublishedDocument? published, string defaultCulture)
    {
        var state = new EditedState();
        if (published is null)
        {
            state.IsEdited = true;
        }
        else
        {
            state.CompareNames(content, published);
            state.CompareValues(content, published, defaultCulture);
        }

        return state;
    }

    private void CompareNames(IContent content, PublishedDocument published)
    {
        if (!content.ContentType.VariesByCulture())
        {
            IsEdited |= content.Name != published.Name;
            return;
        }

        foreach (var info in content.CultureInfos!.Values.Where(info => info.Name != published.NameIn(info.Culture)))
        {
            Mark(info.Culture);
        }
    }

    private void CompareValues(IContent content, PublishedDocument published, string defaultCulture)
    {
        foreach (var property in content.Properties.Where(property => property.PropertyType.SupportsPublishing))
        {
            foreach (var culture in ChangedVariants(property, published.ValuesOf(property)))
            {
                Mark(culture ?? defaultCulture);
            }
        }
    }

    private static IEnumerable<string?> ChangedVariants(IProperty property, IReadOnlyList<StoredValue> published)
    {
        var unmatched = published.ToList();
        foreach (var value in property.Values)
        {
            var index = unmatched.FindIndex(
                other => value.Culture.InvariantEquals(other.Culture) && value.Segment.InvariantEquals(other.Segment));
            var publishedValue = index < 0 ? null : unmatched[index].Value;
            if (index >= 0)
            {
                unmatched.RemoveAt(index);
            }

            if (!IsSame(value.EditedValue, publishedValue))
            {
                yield return value.Culture;
            }
        }

        foreach (var value in unmatched.Where(value => !IsSame(null, value.Value)))
        {
            yield return value.Culture;
        }
    }

    // The kernel sees no difference between no text and an empty one.
    private static bool IsSame(object? left, object? right) => (left ?? string.Empty, right ?? string.Empty) switch
    {
        (string a, string b) => a == b || (string.IsNullOrWhiteSpace(a) && string.IsNullOrWhiteSpace(b)),
        var (a, b) => a.Equals(b),
    };

    private void Mark(string culture)
    {
        IsEdited = true;
        _cultures.Add(culture);
    }
}
