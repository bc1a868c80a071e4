using System.Net;

namespace WraparoundCare.Platform.Downloads.Counting;

/// <summary>
/// A file that is on its way to somebody. It lives for a second, in memory only: then a hash stands for who it was.
/// </summary>
/// <param name="Path">Of the request, without escapes.</param>
/// <param name="At">When the answer began.</param>
/// <param name="Address">Where the request came from.</param>
/// <param name="Agent">The program that sent it, as it calls itself.</param>
internal readonly record struct DownloadRequest(string Path, DateTimeOffset At, IPAddress? Address, string Agent);
