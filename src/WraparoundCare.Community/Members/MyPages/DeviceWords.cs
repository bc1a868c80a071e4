using WraparoundCare.Foundation.Accounts;

namespace WraparoundCare.Community.Members.MyPages;

/// <summary>What a device is called.</summary>
internal static class DeviceWords
{
    public static string Of(DeviceName device) => device switch
    {
        { Browser.Length: > 0, System.Length: > 0 } => $"{device.Browser} op {device.System}",
        { Browser.Length: > 0 } => device.Browser,
        { System.Length: > 0 } => device.System,
        _ => "Een onbekend apparaat",
    };
}
