namespace WraparoundCare.Foundation.Mail;

internal enum DeliveryResult
{
    Sent,

    /// <summary>Not now; perhaps later.</summary>
    Later,

    /// <summary>Not now, and nothing else either: the server cannot be reached or does not let us in.</summary>
    Unavailable,

    /// <summary>Never.</summary>
    Refused,

    /// <summary>Never, because nobody has that address.</summary>
    NobodyThere,
}

/// <summary>How sending a mail ended.</summary>
/// <param name="Result">What to do with it.</param>
/// <param name="Failure">Why: a code or the name of an exception, never words of the server, which may quote the address.</param>
internal sealed record Delivery(DeliveryResult Result, string Failure = "")
{
    public static readonly Delivery Sent = new(DeliveryResult.Sent);
}
