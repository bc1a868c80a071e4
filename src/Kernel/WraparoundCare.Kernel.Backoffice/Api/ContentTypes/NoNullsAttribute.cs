using System.Collections;
using System.ComponentModel.DataAnnotations;

namespace WraparoundCare.Kernel.Backoffice.Api.ContentTypes;

/// <summary>A list without holes: what is read from JSON can have them whatever the type says.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class NoNullsAttribute() : ValidationAttribute("Nothing in {0} may be null.")
{
    public override bool IsValid(object? value) => value is not IEnumerable list || list.Cast<object?>().All(item => item is not null);
}
