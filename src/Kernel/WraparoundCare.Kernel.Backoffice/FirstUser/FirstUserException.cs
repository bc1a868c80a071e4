namespace WraparoundCare.Kernel.Backoffice.FirstUser;

/// <summary>The first user cannot be made from the settings. The message is one line for the operator, who sees nothing else.</summary>
public sealed class FirstUserException(string message) : Exception(message);
