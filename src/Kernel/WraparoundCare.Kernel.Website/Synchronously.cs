namespace WraparoundCare.Kernel.Website;

/// <summary>
/// The kernel's editors, converters and package import are synchronous while some services that they need are not.
/// This is the one place that waits; a thread of the pool does the work, so that no caller's context can be blocked on.
/// </summary>
internal static class Synchronously
{
    public static T Run<T>(Func<Task<T>> work) => Task.Run(work).GetAwaiter().GetResult();
}
