using System.Text;
using Umbraco.Cms.Core.Security;

namespace WraparoundCare.Kernel.Website.PropertyEditors.Files;

/// <summary>Refuses programs and web pages, whatever their name says. Text that merely mentions a tag further on is fine.</summary>
internal sealed class ActiveContentAnalyzer : IFileStreamSecurityAnalyzer
{
    private const int Looked = 1024;

    private static readonly byte[][] Programs = ["MZ"u8.ToArray(), [0x7F, 0x45, 0x4C, 0x46], "#!"u8.ToArray(), [0xCA, 0xFE, 0xBA, 0xBE]];

    private static readonly string[] Pages =
        ["<!doctype html", "<html", "<head", "<body", "<script", "<iframe", "<style", "<title", "<?php", "<%", "<!--"];

    public bool ShouldHandle(Stream fileStream) => true;

    public bool IsConsideredSafe(Stream fileStream)
    {
        var start = new byte[Looked];
        var read = fileStream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        ReadOnlySpan<byte> bytes = start.AsSpan(0, read);
        foreach (var program in Programs)
        {
            if (bytes.StartsWith(program))
            {
                return false;
            }
        }

        return !LooksLikePage(bytes);
    }

    /// <summary>A drawing may begin with a comment too: <see cref="SvgAnalyzer"/> reads that to the end.</summary>
    private static bool LooksLikePage(ReadOnlySpan<byte> bytes)
    {
        var text = Decode(bytes).TrimStart('\uFEFF', ' ', '\t', '\r', '\n', '\f');
        return Pages.Any(page => text.StartsWith(page, StringComparison.OrdinalIgnoreCase))
            && !text.Contains("<svg", StringComparison.OrdinalIgnoreCase);
    }

    private static string Decode(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes[2..]),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes[2..]),
        _ => Encoding.UTF8.GetString(bytes),
    };
}
