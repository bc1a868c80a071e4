using System.Xml.Linq;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace WraparoundCare.Kernel.Website.Packaging.Importing;

/// <summary>Imports templates, masters before the templates inside them.</summary>
internal sealed class TemplateImporter(ITemplateService templates)
{
    public async Task<IReadOnlyList<ITemplate>> ImportAsync(IEnumerable<XElement> elements, ImportRun run)
    {
        var imported = new List<ITemplate>();
        foreach (var element in DependencyOrder.Sort(
            elements, template => template.Text("Alias"), template => [template.Text("MasterAlias") ?? string.Empty]))
        {
            if (await ImportOneAsync(element, run) is { } template)
            {
                imported.Add(template);
            }
        }

        return imported;
    }

    private async Task<ITemplate?> ImportOneAsync(XElement element, ImportRun run)
    {
        var alias = element.Text("Alias") ?? throw run.Refuse(element, "it has no alias");
        var key = PackageXml.Key(element.Text("Key"));
        var existing = (key is null ? null : await templates.GetAsync(key.Value)) ?? await templates.GetAsync(alias);
        if (existing is null)
        {
            return key is not null && run.WasDeleted(PackageFacts.Entity(key.Value)) ? null : await CreateAsync(element, alias, key, run);
        }

        return run.UpdateExisting ? await UpdateAsync(existing, element, run) : existing;
    }

    private async Task<ITemplate> CreateAsync(XElement element, string alias, Guid? key, ImportRun run)
    {
        var attempt = await templates.CreateAsync(element.Text("Name") ?? alias, alias, element.Text("Design"), run.UserKey, key);
        run.CountCreated("templates");
        return attempt.Success ? attempt.Result : throw run.Refuse(element, $"the template was not accepted: {attempt.Status}");
    }

    private async Task<ITemplate> UpdateAsync(ITemplate template, XElement element, ImportRun run)
    {
        template.Name = element.Text("Name") ?? template.Name;
        template.Content = element.Text("Design") ?? template.Content;
        var attempt = await templates.UpdateAsync(template, run.UserKey);
        return attempt.Success ? attempt.Result : throw run.Refuse(element, $"the template was not accepted: {attempt.Status}");
    }
}
