using System.Globalization;
using System.Xml.Linq;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace WraparoundCare.Kernel.Website.Packaging.Importing;

/// <summary>Gives a new document or media item its key, the day it was written, its names per culture and its values.</summary>
internal sealed class ItemFiller(ILogger<ItemFiller> logger)
{
    public void Fill(IContentBase item, XElement element, ImportRun run)
    {
        item.Key = element.ItemKey() ?? throw run.Refuse(element, "it has no key");
        if (WrittenAt(element) is { } written)
        {
            item.CreateDate = written;
        }

        if (item.ContentType.VariesByCulture())
        {
            foreach (var (culture, name) in element.CultureNames())
            {
                item.SetCultureName(name, culture);
            }
        }

        foreach (var value in element.Values())
        {
            SetValue(item, value, run);
        }
    }

    // A text is as old as it is, and not as young as the site that got it.
    private static DateTime? WrittenAt(XElement element) => DateTime.TryParse(
        element.Attr("createDate"),
        CultureInfo.InvariantCulture,
        DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
        out var moment)
        ? moment
        : null;

    private void SetValue(IContentBase item, XElement element, ImportRun run)
    {
        var property = item.Properties.FirstOrDefault(candidate => candidate.Alias.InvariantEquals(element.Name.LocalName));
        if (property is null)
        {
            // The package has it, so an editor took it away from the type.
            logger.LogWarning("{Item} was imported without {Property}, which its type no longer has", item.Key, element.Name.LocalName);
            return;
        }

        if (!PropertyValueText.TryConvert(property.PropertyType.ValueStorageType, element.Value, out var value))
        {
            throw run.Refuse(element, $"the value cannot be stored as {property.PropertyType.ValueStorageType}");
        }

        property.SetValue(value, element.Attr("lang"), element.Attr("segment"));
    }
}
