using System.Reflection;

namespace WraparoundCare.Kernel.Website.Startup;

/// <summary>
/// Stands in for a port of the kernel that is not built yet: every call names the port and fails. An empty answer
/// instead would be taken for the truth and lose data silently.
/// </summary>
public class RefusingPort : DispatchProxy
{
    private static readonly MethodInfo CreateProxy = typeof(DispatchProxy).GetMethods()
        .Single(method => method.Name == nameof(Create) && method.IsGenericMethodDefinition && method.GetGenericArguments().Length == 2);

    private string _port = string.Empty;

    /// <param name="port">The interface to stand in for.</param>
    internal static object For(Type port)
    {
        var proxy = (RefusingPort)CreateProxy.MakeGenericMethod(port, typeof(RefusingPort)).Invoke(null, null)!;
        proxy._port = port.Name;
        return proxy;
    }

    /// <exception cref="NotSupportedException">Always.</exception>
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        throw new NotSupportedException($"The kernel port {_port}.{targetMethod?.Name} is not built yet.");
}
