using System.Text.Json;
using Umbraco.Cms.Core.Services;
using WraparoundCare.Kernel.Website.Packaging.Importing;

namespace WraparoundCare.Kernel.Website.Packaging;

/// <summary>Remembers in the key-value store which version of a package is installed, and what it and earlier versions brought.</summary>
internal sealed class InstalledPackages(IKeyValueService keyValues)
{
    public (Version? Version, ImportHistory History) Find(string package)
    {
        var text = keyValues.GetValue(Key(package));
        var record = text is null ? null : JsonSerializer.Deserialize<InstalledPackageRecord>(text);
        return record is null ? (null, ImportHistory.None) : (Version.Parse(record.Version), new ImportHistory(record.Brought));
    }

    public void Remember(PackageFile package, ImportHistory history)
    {
        var record = new InstalledPackageRecord(package.Version!.ToString(), history.With(package).Facts.ToList());
        keyValues.SetValue(Key(package.Name), JsonSerializer.Serialize(record));
    }

    private static string Key(string package) => $"Packages/{package}";

    private sealed record InstalledPackageRecord(string Version, IReadOnlyList<string> Brought);
}
