namespace WraparoundCare.Foundation.Data;

/// <summary>
/// The database cannot be used as configured. The message is one line for the operator, who sees nothing else.
/// </summary>
public sealed class DatabaseUnavailableException(string message, Exception? innerException = null)
    : Exception(message, innerException);
