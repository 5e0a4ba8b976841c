// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/Tokens.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

struct TokenValues
{
    QLatin1StringView name;
    QRgb light;
    QRgb dark;
};

// In the order of Token.
constexpr std::array<TokenValues, tokenCount> values{{
    {"window"_L1, 0xFFF3F5F8, 0xFF12161B},
    {"surface"_L1, 0xFFFFFFFF, 0xFF1A2027},
    {"nav"_L1, 0xFFEAEEF3, 0xFF161B21},
    {"head"_L1, 0xFFF1F4F7, 0xFF222932},
    {"alt"_L1, 0xFFFAFBFC, 0xFF1D232B},
    {"sel"_L1, 0xFFDDEBFB, 0xFF1F3A58},
    {"text"_L1, 0xFF1A2330, 0xFFE7EBF0},
    {"text2"_L1, 0xFF4F5B6A, 0xFFB0BAC6},
    {"text3"_L1, 0xFF5A6575, 0xFF9EA9B7},
    {"border"_L1, 0xFFD9DFE6, 0xFF323B46},
    {"control"_L1, 0xFF858F9D, 0xFF6F7C8C},
    {"accent"_L1, 0xFF0F62BD, 0xFF7DB8FF},
    {"on-accent"_L1, 0xFFFFFFFF, 0xFF0A1A2B},
    {"ok"_L1, 0xFF17693A, 0xFF7FD6A0},
    {"ok-bg"_L1, 0xFFE1F3E8, 0xFF17342A},
    {"warn"_L1, 0xFF7A4F00, 0xFFF2C063},
    {"warn-bg"_L1, 0xFFFDF0D0, 0xFF3A2E14},
    {"bad"_L1, 0xFFA8231A, 0xFFFF9C92},
    {"bad-bg"_L1, 0xFFFCE6E3, 0xFF43211F},
    {"info"_L1, 0xFF0E57A6, 0xFF8CC0FF},
    {"info-bg"_L1, 0xFFE1EDFB, 0xFF1A3250},
    {"off"_L1, 0xFF4F5B6A, 0xFFB0BAC6},
    {"off-bg"_L1, 0xFFE7EBF0, 0xFF2A323C},
    {"chart-peak"_L1, 0xFF2F76C4, 0xFF6AA9EE},
    {"chart-sharp"_L1, 0xFFD98A1F, 0xFFE5A84B},
    {"chart-flat"_L1, 0xFF3C9A8B, 0xFF5CBFAE},
    {"chart-valley"_L1, 0xFF7C6BB5, 0xFFA795DD},
}};

double relativeLuminance(const QColor &color)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

QLatin1StringView tokenName(Token token)
{
    return values.at(static_cast<std::size_t>(token)).name;
}

QColor tokenColor(Token token, Scheme scheme)
{
    const TokenValues &entry = values.at(static_cast<std::size_t>(token));
    return QColor::fromRgba(scheme == Scheme::Light ? entry.light : entry.dark);
}

Token foregroundOf(Tone tone)
{
    static constexpr std::array tokens{Token::Text, Token::Ok, Token::Warn, Token::Bad, Token::Info, Token::Off};
    return tokens.at(static_cast<std::size_t>(tone));
}

Token backgroundOf(Tone tone)
{
    static constexpr std::array tokens{
        Token::Surface, Token::OkBg, Token::WarnBg, Token::BadBg, Token::InfoBg, Token::OffBg};
    return tokens.at(static_cast<std::size_t>(tone));
}

QColor mix(const QColor &a, const QColor &b, float t)
{
    const auto channel = [t](float from, float to) { return from + (to - from) * t; };
    return QColor::fromRgbF(
        channel(a.redF(), b.redF()), channel(a.greenF(), b.greenF()), channel(a.blueF(), b.blueF()));
}

double contrastRatio(const QColor &a, const QColor &b)
{
    const double la = relativeLuminance(a);
    const double lb = relativeLuminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

} // namespace meterdesk
