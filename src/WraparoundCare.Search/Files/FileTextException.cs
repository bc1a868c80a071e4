namespace WraparoundCare.Search.Files;

/// <summary>A file has no text that can be read within reason. The message says why and quotes nothing of the file.</summary>
internal sealed class FileTextException(string message) : Exception(message);
