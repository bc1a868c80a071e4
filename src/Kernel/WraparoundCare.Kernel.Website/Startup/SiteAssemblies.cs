using System.Reflection;
using Umbraco.Cms.Core.Composing;

namespace WraparoundCare.Kernel.Website.Startup;

/// <summary>
/// The assemblies in which the kernel looks for composers, editors and models: the site's own and what it refers to, as
/// far as that refers to the kernel. Core's own provider loads every file in the program's folder, which fails in tests.
/// </summary>
internal sealed class SiteAssemblies(Assembly entryAssembly) : IAssemblyProvider
{
    private static readonly AssemblyName Kernel = typeof(IAssemblyProvider).Assembly.GetName();

    public IEnumerable<Assembly> Assemblies { get; } = Find(entryAssembly);

    private static List<Assembly> Find(Assembly entryAssembly)
    {
        var found = new Dictionary<string, Assembly>();
        var open = new Stack<Assembly>([entryAssembly]);
        while (open.TryPop(out var assembly))
        {
            if (!found.TryAdd(assembly.FullName!, assembly))
            {
                continue;
            }

            foreach (var reference in assembly.GetReferencedAssemblies().Where(MayUseTheKernel))
            {
                open.Push(Assembly.Load(reference));
            }
        }

        return [.. found.Values.Where(UsesTheKernel)];
    }

    private static bool MayUseTheKernel(AssemblyName name) =>
        name.Name is { } text
            && !text.StartsWith("System", StringComparison.Ordinal)
            && !text.StartsWith("Microsoft.", StringComparison.Ordinal);

    private static bool UsesTheKernel(Assembly assembly) =>
        assembly.GetName().Name == Kernel.Name || assembly.GetReferencedAssemblies().Any(reference => reference.Name == Kernel.Name);
}
