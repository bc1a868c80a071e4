using System.Diagnostics;

namespace WraparoundCare.Architecture.Tests;

/// <summary>The files that are, or could be, committed.</summary>
internal static class SourceTree
{
    private static readonly string[] TextExtensions =
    [
        ".cs", ".cshtml", ".css", ".csproj", ".js", ".json", ".md", ".props", ".sh", ".sln", ".sql", ".targets", ".ts", ".txt", ".xml",
        ".yml", ".editorconfig", "",
    ];

    public static string RootFolder { get; } = FindRoot(new DirectoryInfo(AppContext.BaseDirectory));

    public static IReadOnlyList<string> Paths { get; } = ListPaths();

    public static IReadOnlyList<SourceFile> Files { get; } =
        [.. Paths.Where(path => TextExtensions.Contains(Path.GetExtension(path))).Select(path => new SourceFile(path, Read(path)))];

    public static IReadOnlyList<SourceFile> CSharp { get; } = With(".cs");

    public static IReadOnlyList<SourceFile> Source { get; } = [.. CSharp.Where(file => file.IsIn("src"))];

    public static IReadOnlyList<SourceFile> Tests { get; } = [.. CSharp.Where(file => file.IsIn("tests"))];

    public static IReadOnlyList<SourceFile> With(string extension) => [.. Files.Where(file => file.Extension == extension)];

    private static string FindRoot(DirectoryInfo folder)
        => File.Exists(Path.Combine(folder.FullName, "WraparoundCare.sln")) ? folder.FullName : FindRoot(folder.Parent!);

    private static string Read(string path) => File.ReadAllText(Path.Combine(RootFolder, path));

    private static List<string> ListPaths()
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["ls-files", "--cached", "--others", "--exclude-standard"])
        {
            WorkingDirectory = RootFolder,
            RedirectStandardOutput = true,
        })!;
        var paths = git.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return [.. paths.Where(path => File.Exists(Path.Combine(RootFolder, path)))];
    }
}
