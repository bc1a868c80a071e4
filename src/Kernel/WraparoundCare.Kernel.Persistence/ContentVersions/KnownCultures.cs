using Umbraco.Cms.Core.Persistence.Repositories;

namespace WraparoundCare.Kernel.Persistence.ContentVersions;

/// <summary>The cultures that the site has now; values and names of others are not read back.</summary>
internal sealed class KnownCultures
{
    private readonly HashSet<string> _codes;

    public KnownCultures(ILanguageRepository languages)
    {
        _codes = languages.GetMany().Select(language => language.IsoCode).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Default = languages.GetDefaultIsoCode();
    }

    public string Default { get; }

    public IReadOnlyCollection<string> All => _codes;

    public bool Contains(string culture) => _codes.Contains(culture);

    public bool IsDefault(string culture) => string.Equals(culture, Default, StringComparison.OrdinalIgnoreCase);
}
