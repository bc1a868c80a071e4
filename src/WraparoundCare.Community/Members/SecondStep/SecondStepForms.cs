using Microsoft.AspNetCore.Mvc.ModelBinding;
using WraparoundCare.Foundation.Accounts;

namespace WraparoundCare.Community.Members.SecondStep;

/// <summary>The code that follows a password or a link.</summary>
internal sealed record CodeForm
{
    public string? Code { get; init; }

    public string? ReturnUrl { get; init; }

    public bool Remember { get; init; }
}

/// <summary>Sets up an app.</summary>
internal sealed record AuthenticatorForm
{
    private const int Group = 4;

    public string? Secret { get; init; }

    public string? Password { get; init; }

    public string? Code { get; init; }

    [BindNever]
    public QrCode? Picture { get; init; }

    /// <summary>The secret in groups, to be typed.</summary>
    public string Shown => string.Join(' ', (Secret ?? string.Empty).Chunk(Group).Select(part => new string(part)));
}

/// <summary>Switches it off.</summary>
internal sealed record AuthenticatorOffForm
{
    public string? Password { get; init; }

    public string? Code { get; init; }

    [BindNever]
    public int CodesLeft { get; init; }
}

internal sealed record NewCodesView(IReadOnlyList<string> Codes);
