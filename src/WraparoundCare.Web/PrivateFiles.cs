using System.Runtime.InteropServices;

namespace WraparoundCare.Web;

/// <summary>
/// What the site writes (database, log, media, cache) is for the account that it runs under: files 0600, folders 0700. On Windows a folder
/// passes its rights on, which is the operator's to arrange.
/// </summary>
internal static class PrivateFiles
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const uint GroupAndOthers = 0b_000_111_111;

    /// <summary>From now on, for every file and folder that this process and its children make.</summary>
    public static void Begin()
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = SetMask(GroupAndOthers);
        }
    }

    /// <summary>Closes a folder that was made before, and with it all that is in it.</summary>
    public static void Close(string folder)
    {
        if (OperatingSystem.IsWindows() || !Directory.Exists(folder))
        {
            return;
        }

        try
        {
            File.SetUnixFileMode(folder, Owner);
        }
        catch (UnauthorizedAccessException)
        {
            // It belongs to another account, whose owner has decided who sees it.
        }
    }

    [DllImport("libc", EntryPoint = "umask")]
    private static extern uint SetMask(uint mask);
}
