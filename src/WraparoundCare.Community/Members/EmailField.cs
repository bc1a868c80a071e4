using System.ComponentModel.DataAnnotations;
using WraparoundCare.Foundation.Mail;

namespace WraparoundCare.Community.Members;

/// <summary>An address that a mail can be sent to; spaces around it are forgiven.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class EmailFieldAttribute : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) => (value as string)?.Trim() switch
    {
        null or "" => new ValidationResult("Vul je e-mailadres in.", [validationContext.MemberName!]),
        var text when !OutgoingMail.IsAddress(text) => new ValidationResult(
            "Schrijf een e-mailadres zoals naam@voorbeeld.nl.", [validationContext.MemberName!]),
        _ => ValidationResult.Success,
    };
}
