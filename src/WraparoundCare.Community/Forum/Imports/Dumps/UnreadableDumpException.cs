namespace WraparoundCare.Community.Forum.Imports.Dumps;

/// <summary>A file cannot be imported. Its message is for who gave it, in Dutch, and has nothing of what stands in the file.</summary>
internal sealed class UnreadableDumpException(string message, Exception? cause = null) : Exception(message, cause);
