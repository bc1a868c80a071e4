using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using WraparoundCare.Foundation.Mail;

namespace WraparoundCare.Community.Forum.Replies;

/// <summary>Settings in the section Community:Forum:RepliesByMail. Without an address and a folder nobody answers by mail.</summary>
public sealed class ReplyOptions
{
    public const string Section = "Community:Forum:RepliesByMail";

    /// <summary>To whom members answer; each mail adds what only that mail has: antwoord+…@forum.example.</summary>
    public string? Address { get; set; }

    /// <summary>A Maildir: whoever brings mail writes it below <c>tmp</c> and moves it to <c>new</c> when it is whole.</summary>
    public string? Folder { get; set; }

    /// <summary>For how many days a mail can be answered.</summary>
    [Range(1, 90)]
    public int Days { get; set; } = 30;

    /// <summary>How large an answer may be, in kilobytes, with everything that comes with it.</summary>
    [Range(10, 10_000)]
    public int Kilobytes { get; set; } = 1000;

    /// <summary>How many mails go to one address in a day that say why something was not placed.</summary>
    [Range(0, 1000)]
    public int RefusalsPerDay { get; set; } = 5;

    internal bool IsOn => Address is { Length: > 0 } && Folder is { Length: > 0 };
}

/// <summary>Looks at the address when the site starts, and not when the first mail goes.</summary>
internal sealed class ReplyValidation : IValidateOptions<ReplyOptions>
{
    public ValidateOptionsResult Validate(string? name, ReplyOptions options)
    {
        if (string.IsNullOrEmpty(options.Address) != string.IsNullOrEmpty(options.Folder))
        {
            return ValidateOptionsResult.Fail($"{ReplyOptions.Section} needs Address and Folder, or none of them.");
        }

        return options.Address is not { Length: > 0 } address || IsFit(address)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                $"{ReplyOptions.Section}:Address is one address without a plus, "
                + $"with at most {ReplyAddresses.LocalMaxLength} characters before the @.");
    }

    private static bool IsFit(string address) => OutgoingMail.IsAddress(address)
        && !address.Contains('+', StringComparison.Ordinal)
        && address.LastIndexOf('@') <= ReplyAddresses.LocalMaxLength;
}
