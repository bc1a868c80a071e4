using System.Xml.Linq;

namespace WraparoundCare.Kernel.Website.Packaging.Importing;

/// <summary>Puts elements after those that they depend on, and leaves their order alone otherwise.</summary>
internal static class DependencyOrder
{
    public static IReadOnlyList<XElement> Sort(
        IEnumerable<XElement> elements, Func<XElement, string?> name, Func<XElement, IEnumerable<string>> dependencies)
    {
        var all = elements.ToList();
        var byName = all.Where(element => name(element) is not null)
            .DistinctBy(element => name(element), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(element => name(element)!, StringComparer.OrdinalIgnoreCase);
        var sorted = new List<XElement>();
        var visited = new HashSet<XElement>();
        all.ForEach(Visit);
        return sorted;

        void Visit(XElement element)
        {
            if (!visited.Add(element))
            {
                return;
            }

            foreach (var dependency in dependencies(element))
            {
                if (byName.TryGetValue(dependency, out var other))
                {
                    Visit(other);
                }
            }

            sorted.Add(element);
        }
    }
}
