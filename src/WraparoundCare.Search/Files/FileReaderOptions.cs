using System.Reflection;

namespace WraparoundCare.Search.Files;

/// <summary>How files are read, set by the host.</summary>
public sealed class FileReaderOptions
{
    /// <summary>The program that is started for each file; it must hand over to <see cref="FileReaderProgram"/>.</summary>
    public string Program { get; set; } = Assembly.GetEntryAssembly()?.Location ?? string.Empty;

    /// <summary>What reading a file may take; then the program is ended.</summary>
    public TimeSpan MaxTime { get; set; } = TimeSpan.FromSeconds(25);
}
