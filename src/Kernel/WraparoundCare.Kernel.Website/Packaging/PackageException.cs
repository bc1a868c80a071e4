namespace WraparoundCare.Kernel.Website.Packaging;

/// <summary>
/// A package cannot be installed and nothing of it was. The message is one line for the operator, who sees nothing else.
/// </summary>
public sealed class PackageException(string message, Exception? innerException = null) : Exception(message, innerException)
{
    internal PackageException(IReadOnlyList<string> faults)
        : this(faults.Count == 1 ? faults[0] : $"{faults[0]} (and {faults.Count - 1} more)")
    {
        Faults = faults;
    }

    /// <summary>Everything that is wrong with the package, each with its file, line and element.</summary>
    public IReadOnlyList<string> Faults { get; } = [message];
}
