using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using CampaignSite.Marks;
using Microsoft.AspNetCore.Http;

namespace CampaignSite.Tests.Marks;

public sealed class VisitorCookieTests
{
    private const string Good = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";

    public static TheoryData<string> Malformed => new()
    {
        "__Host-d=" + Good[..42],
        "__Host-d=" + Good + "A",
        "__Host-d=" + Good + "=",
        "__Host-d=" + Good[..42] + "+",
        "__Host-d=" + Good[..42] + "/",
        "__Host-d=" + Good[..42] + "9",             // the same bytes with stray bits at the end
        "__Host-d=\"" + Good + "\"",
        "__Host-d=%41" + Good[1..],
        "__Host-d=" + Good[..40] + "%00",
        "__Host-d=" + Good[..42] + "ш",
        "__Host-d=" + Good[..42] + " ",
        "__Host-d= " + Good,
        "__Host-d=" + Good + " ; a=b",
        "__Host-d=" + new string('A', 4096),
        "__Host-d=",
        "__Host-d",
        "__Host-d=" + Good + "; __Host-d=" + Good,
        "__Host-d=" + Good + "; __Host-d=x",
        "__Host-d=" + Good + "; __host-d=" + Good,
        "__host-d=" + Good,
        "__HOST-D=" + Good,
        "__Host-d =" + Good,
    };

    [Fact]
    public void A_good_cookie_is_read_among_others()
    {
        var cookie = VisitorCookie.Read(RequestWith($"a=b; __Host-d={Good}; c=d"), out var mustExpire);

        Assert.False(mustExpire);
        Assert.Equal(SHA256.HashData(Enumerable.Range(0, 32).Select(number => (byte)number).ToArray()), cookie!.Visitor.Hash);
    }

    [Fact]
    public void C1_a_good_cookie_is_read_among_fifty_and_from_a_second_header_line()
    {
        var request = RequestWith(string.Join("; ", Enumerable.Range(0, 50).Select(number => $"c{number}=x")));
        request.Headers.Append("Cookie", "__Host-d=" + Good);

        Assert.NotNull(VisitorCookie.Read(request, out _));
    }

    [Theory]
    [MemberData(nameof(Malformed))]
    public void C1_C2_C6_a_malformed_cookie_is_no_cookie_and_is_to_be_expired(string header)
    {
        Assert.Null(VisitorCookie.Read(RequestWith(header), out var mustExpire));
        Assert.True(mustExpire);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(";;; ;")]
    [InlineData("d=" + Good)]
    [InlineData("__Host-dd=" + Good)]
    [InlineData("x=__Host-d")]
    public void C6_another_name_is_nobodys_cookie(string? header)
    {
        Assert.Null(VisitorCookie.Read(RequestWith(header), out var mustExpire));
        Assert.False(mustExpire);
    }

    [Fact]
    public void C1_any_last_character_is_read_or_refused_and_never_throws()
    {
        var read = Enumerable.Range(0, 128).Count(code => VisitorCookie.Read(RequestWith("__Host-d=" + Good[..42] + (char)code), out _) is not null);

        Assert.Equal(16, read);
    }

    [Fact]
    public void Two_lines_with_one_cookie_each_are_two_cookies()
    {
        var request = RequestWith("__Host-d=" + Good);
        request.Headers.Append("Cookie", "__Host-d=" + Good);

        Assert.Null(VisitorCookie.Read(request, out var mustExpire));
        Assert.True(mustExpire);
    }

    [Theory]
    [InlineData(false, "")]
    [InlineData(true, "; Max-Age=7776000")]
    public void A_new_cookie_is_written_exactly_so_and_reads_back(bool remember, string end)
    {
        var cookie = VisitorCookie.New();
        var response = new DefaultHttpContext().Response;

        cookie.Write(response, remember);

        var header = response.Headers.SetCookie.ToString();
        Assert.Matches("^__Host-d=[A-Za-z0-9_-]{43}; Path=/; Secure; HttpOnly; SameSite=Lax" + Regex.Escape(end) + "$", header);
        Assert.Equal(cookie.Visitor.Hash, VisitorCookie.Read(RequestWith(header.Split(';')[0]), out _)!.Visitor.Hash);
    }

    [Fact]
    public void A_remembered_cookie_keeps_its_value()
    {
        var response = new DefaultHttpContext().Response;

        VisitorCookie.Read(RequestWith("__Host-d=" + Good), out _)!.Write(response, remember: true);

        Assert.Equal($"__Host-d={Good}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=7776000", response.Headers.SetCookie.ToString());
    }

    [Fact]
    public void Expiring_names_the_same_cookie_with_no_value_and_no_age()
    {
        var response = new DefaultHttpContext().Response;

        VisitorCookie.Expire(response);

        Assert.Equal("__Host-d=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0", response.Headers.SetCookie.ToString());
    }

    [Fact]
    public void The_visitor_is_the_hash_and_never_the_secret()
    {
        var secret = Base64Url.DecodeFromChars(Good);

        var visitor = VisitorCookie.Read(RequestWith("__Host-d=" + Good), out _)!.Visitor;

        Assert.NotEqual(secret, visitor.Hash);
    }

    private static HttpRequest RequestWith(string? header)
    {
        var request = new DefaultHttpContext().Request;
        if (header is not null)
        {
            request.Headers.Cookie = header;
        }

        return request;
    }
}
