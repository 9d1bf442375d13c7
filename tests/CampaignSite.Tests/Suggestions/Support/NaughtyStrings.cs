using System.Globalization;

namespace CampaignSite.Tests.Suggestions.Support;

/// <summary>Some seven hundred texts that break things, made here: no list is copied from elsewhere.</summary>
internal static class NaughtyStrings
{
    private static readonly string[] Scripts =
    [
        "Нохчийн мотт, Ӏаьржа", "ЁжикЪ", "ελληνικά ΟΔΟΣ", "עברית עִבְרִית", "العربيّة ﷺ", "فارسی می‌خواهم", "हिन्दी क्ष", "ไทยกำ", "ქართული", "հայերեն", "中文字元", "日本語ｶﾀｶﾅ", "한국어", "Ångström Å Å",
        "ﬁ ﬂ ſ ß ẞ İ ı", "Z̷a̷l̷g̷o", "👩‍👩‍👧‍👦", "🏳️‍🌈 🇷🇺🇬🇧", "1️⃣ #️⃣", "𝕱𝖗𝖆𝖐𝖙𝖚𝖗", "ʇxǝʇ", "½ ⅓ ²³", "１２３", "…—–‑", "“”‘’«»„", "№ § ¶ †", "\u00A0nbsp\u202Fnarrow\u3000wide",
    ];

    private static readonly string[] Payloads =
    [
        "<script>alert(1)</script>", "</textarea><script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onfocus='alert(1)", "<svg/onload=alert(1)>", "<!--", "-->", "<![CDATA[", "]]>",
        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>", "&lt;b&gt;", "&#x202E;", "&amp;amp;", "javascript:alert(1)", "data:text/html,x", "vbscript:x", "{{7*7}}", "${7*7}",
        "#{7*7}", "<%= 7*7 %>", "@Model.Text", "@{ throw null; }", "{0}", "{text}", "%n%s%x", "%00", "%0d%0aSet-Cookie: a=b", "\\u202e", "\\x1b[2J", "'; DROP TABLE suggestions; --", "\" OR 1=1 --", "1;SELECT pg_sleep(9)",
        "admin'--", "*) (uid=*", "../../etc/passwd", "..\\..\\windows\\win.ini", "/dev/null", "CON", "NUL", "file:///etc/passwd", "\\\\host\\share", "$(reboot)", "`reboot`", "| reboot", "; reboot", "& reboot", "--help",
        "-rf", "@file", "~", "null", "undefined", "NaN", "Infinity", "-0", "1e309", "0x7f", "true", "[]", "{}", "''", "\"\"", "\\", "\\\\", "/", "//", "///", "?", "??", "#", "=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0",
        "＝1+1", "'=1", "=HYPERLINK(\"https://evil.example\")", "mailto:a@b?bcc=c", "tel:+1", "https://xn--80ak6aa92e.example", "https://user:pass@host.example", "https://аррӏе.example", "text=b&link=c", "a+b c%20d",
        "Content-Length: 0", "GET / HTTP/1.1", "BEGIN:VCARD", "---", "title: x", "[@source]", "[x](javascript:1)", "![x](http://evil.example)", "**x**", "+44 20 7946 0000", "55.7558, 37.6173", "4111 1111 1111 1111",
    ];

    public static IReadOnlyList<string> All { get; } =
    [
        .. Scripts,
        .. Scripts.Select(text => text.Normalize(System.Text.NormalizationForm.FormD)),
        .. Payloads,
        .. Payloads.Select(text => $"a {text} я"),
        .. Payloads.Select(text => $"\u202E{text}\u2066"),

        // Every control, every space, every sign that hides or turns, each between two letters.
        .. Range(0x00, 0x1F), .. Range(0x7F, 0xA0), .. Range(0xAD, 0xAD), .. Range(0x300, 0x30F), .. Range(0x34F, 0x34F), .. Range(0x61C, 0x61C), .. Range(0x115F, 0x1160), .. Range(0x180B, 0x180E),
        .. Range(0x2000, 0x200F), .. Range(0x2028, 0x202F), .. Range(0x205F, 0x206F), .. Range(0x2800, 0x2800), .. Range(0x3164, 0x3164), .. Range(0xFDD0, 0xFDEF), .. Range(0xFE00, 0xFE0F),
        .. Range(0xFEFF, 0xFEFF), .. Range(0xFF1D, 0xFF1D), .. Range(0xFFA0, 0xFFA0), .. Range(0xFFF9, 0xFFFF), .. Range(0xE000, 0xE004), .. Range(0xE0001, 0xE0001), .. Range(0xE0020, 0xE007F),
        .. Range(0xE0100, 0xE0108), .. Range(0x1FFFE, 0x1FFFF), .. Range(0x10FFFE, 0x10FFFF), .. Range(0xF0000, 0xF0003),

        .. Enumerable.Range(1, 20).Select(marks => "e" + new string('\u0301', marks)),
        .. Enumerable.Range(1, 10).Select(power => string.Concat(Enumerable.Repeat("слово ", power * 20)).TrimEnd()),
    ];

    private static IEnumerable<string> Range(int first, int last) =>
        Enumerable.Range(first, last - first + 1).Select(code => string.Create(CultureInfo.InvariantCulture, $"a{char.ConvertFromUtf32(code)}b {code:X4}"));
}
