using Microsoft.AspNetCore.Mvc.ModelBinding;
using WraparoundCare.Kernel.Backoffice.SignIn.Texts;
using WraparoundCare.Kernel.Backoffice.Users;

namespace WraparoundCare.Kernel.Backoffice.SignIn.Passwords;

/// <summary>What a form says of a password that somebody chooses, wherever that is.</summary>
internal sealed class NewPasswords(UserPasswords passwords, SignInTexts texts)
{
    /// <summary>Of the form.</summary>
    public const string Field = "password";

    /// <summary>Longer ones are nobody's, and cost time to hash.</summary>
    public const int MaxLength = 256;

    public int MinLength => passwords.MinLength;

    public void Check(ModelStateDictionary form, string? password)
    {
        if (string.IsNullOrEmpty(password))
        {
            form.AddModelError(Field, texts["password.missing"]);
        }
        else if (password.Length > MaxLength)
        {
            form.AddModelError(Field, texts["password.long", MaxLength]);
        }
        else
        {
            foreach (var fault in passwords.Check(password))
            {
                form.AddModelError(Field, texts[$"password.{fault}", passwords.MinLength]);
            }
        }
    }
}
