namespace WraparoundCare.Kernel.Website.Packaging.Validation;

/// <summary>Templates and the masters around them.</summary>
internal static class TemplateRules
{
    public static void Check(PackageContext context)
    {
        var templates = context.Package.Templates.ToList();
        UniqueNames.Check(templates, template => template.Text("Alias"), "template", context.Faults);
        var masters = templates.Where(template => template.Text("Alias") is not null)
            .DistinctBy(template => template.Text("Alias"), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(template => template.Text("Alias")!, template => template.Text("MasterAlias"), StringComparer.OrdinalIgnoreCase);
        foreach (var template in templates)
        {
            var master = template.Text("MasterAlias");
            if (master is not null && !masters.ContainsKey(master) && !context.Site.Templates.Contains(master))
            {
                context.Faults.Add(template, $"the master template '{master}' is neither in the package nor in the site");
            }
            else if (template.Text("Alias") is { } alias && IsCircular(alias, masters))
            {
                context.Faults.Add(template, "it is, through its masters, its own master");
            }
        }
    }

    /// <summary>Whether a template with this alias is there after the installation.</summary>
    public static bool Exists(PackageContext context, string alias) =>
        context.Site.Templates.Contains(alias)
        || context.Package.Templates.Any(template => string.Equals(template.Text("Alias"), alias, StringComparison.OrdinalIgnoreCase));

    private static bool IsCircular(string alias, Dictionary<string, string?> masters)
    {
        var above = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var master = masters.GetValueOrDefault(alias);
            master is not null && above.Add(master);
            master = masters.GetValueOrDefault(master))
        {
        }

        return above.Contains(alias);
    }
}
