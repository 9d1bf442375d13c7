namespace CampaignSite.Content.Countries;

/// <summary>A point on the map in degrees, WGS 84.</summary>
public readonly record struct GeoPoint(double Latitude, double Longitude);
