using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace WraparoundCare.Kernel.Website.Startup;

/// <summary>
/// Finds the kernel interfaces that registered services ask for and nobody provides, and registers a <see cref="RefusingPort"/> for each.
/// </summary>
internal static class UnbuiltPorts
{
    private static readonly Assembly Kernel = typeof(IDocumentRepository).Assembly;

    public static IReadOnlyList<Type> Refuse(IServiceCollection services)
    {
        var provided = services.Select(descriptor => descriptor.ServiceType).ToHashSet();
        var missing = Wanted(services).Where(port => !provided.Contains(port)).Distinct().OrderBy(port => port.Name).ToList();
        foreach (var port in missing)
        {
            services.AddSingleton(port, RefusingPort.For(port));
        }

        return missing;
    }

    // Constructors tell what is injected; repositories are also fetched by hand in Core's factories.
    private static IEnumerable<Type> Wanted(IServiceCollection services) => services
        .Select(descriptor => descriptor.IsKeyedService ? null : descriptor.ImplementationType)
        .OfType<Type>()
        .SelectMany(type => type.GetConstructors())
        .SelectMany(constructor => constructor.GetParameters())
        .Where(parameter => !parameter.HasDefaultValue)
        .Select(parameter => Unwrap(parameter.ParameterType))
        .Concat(Kernel.GetExportedTypes().Where(type => type.Namespace == typeof(IDocumentRepository).Namespace))
        .Where(IsPort);

    private static Type Unwrap(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Lazy<>) ? type.GetGenericArguments()[0] : type;

    private static bool IsPort(Type type) =>
        type is { IsInterface: true, ContainsGenericParameters: false, IsGenericType: false } && type.Assembly == Kernel;
}
