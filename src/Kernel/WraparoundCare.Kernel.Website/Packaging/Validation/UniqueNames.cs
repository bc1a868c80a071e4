using System.Xml.Linq;

namespace WraparoundCare.Kernel.Website.Packaging.Validation;

/// <summary>Names and aliases that the site looks up by: present, and used once.</summary>
internal static class UniqueNames
{
    public static void Check(IEnumerable<XElement> elements, Func<XElement, string?> name, string kind, PackageFaults faults)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var element in elements)
        {
            var value = name(element);
            if (value is null)
            {
                faults.Add(element, $"the {kind} has no name or alias");
            }
            else if (!seen.Add(value))
            {
                faults.Add(element, $"there are two of the {kind} '{value}'");
            }
        }
    }
}
