// SPDX-License-Identifier: GPL-3.0-or-later
#include "gdw1376/TerminalInformation.h"

#include "gdw1376/Formats.h"

namespace meterdesk::gdw1376 {

using namespace Qt::Literals::StringLiterals;
using wire::ByteView;
using wire::WireErrorCode;
using wire::wireFailure;

namespace {

constexpr std::size_t vendorSize = 4;
constexpr std::size_t deviceSize = 8;
constexpr std::size_t versionSize = 4;
constexpr std::size_t capacitySize = 11;

/// Takes the fields of a body one after the other; behind a short one there is nothing.
class Fields
{
public:
    explicit Fields(ByteView body)
        : m_rest(body)
    { }

    [[nodiscard]] QString text(std::size_t size)
    {
        QString text;
        for (const std::uint8_t byte : cut(size)) {
            const bool isShown = byte >= ' ' && byte <= '~';
            text += byte == 0 ? QChar(u' ') : isShown ? QChar(char16_t(byte)) : QChar(u'?');
        }
        return text.trimmed();
    }

    [[nodiscard]] std::optional<wire::WireDate> date()
    {
        const ByteView bytes = cut(daySize);
        const auto day = parseDayA20(bytes);
        return day ? *day : std::nullopt;
    }

private:
    ByteView cut(std::size_t size)
    {
        const ByteView bytes = m_rest.first(std::min(size, m_rest.size()));
        m_rest = m_rest.subspan(bytes.size());
        return bytes;
    }

    ByteView m_rest;
};

void appendAscii(QByteArray &body, const QString &text, std::size_t size)
{
    body += text.toLatin1().leftJustified(static_cast<qsizetype>(size), '\0', true);
}

void appendDateOrNone(QByteArray &body, const std::optional<wire::WireDate> &date)
{
    if (!date || !appendDayA20(body, *date))
        body += QByteArray(daySize, static_cast<char>(noData));
}

bool isVersionUnit(const std::optional<UnitId> &unit)
{
    return unit == UnitId{UnitId::terminalPoint, informationfn::version};
}

} // namespace

wire::WireResult<TerminalVersion> TerminalVersion::take(UnitReader &reader)
{
    const auto body = reader.take(reader.rest().size() < size ? shortSize : size);
    if (!body)
        return std::unexpected(body.error());
    Fields fields(*body);
    TerminalVersion version;
    version.vendor = fields.text(vendorSize);
    version.device = fields.text(deviceSize);
    version.software = fields.text(versionSize);
    version.softwareDate = fields.date();
    version.capacity = fields.text(capacitySize);
    version.protocol = fields.text(versionSize);
    version.hardware = fields.text(versionSize);
    version.hardwareDate = fields.date();
    return version;
}

void TerminalVersion::appendTo(QByteArray &body) const
{
    appendAscii(body, vendor, vendorSize);
    appendAscii(body, device, deviceSize);
    appendAscii(body, software, versionSize);
    appendDateOrNone(body, softwareDate);
    appendAscii(body, capacity, capacitySize);
    appendAscii(body, protocol, versionSize);
    appendAscii(body, hardware, versionSize);
    appendDateOrNone(body, hardwareDate);
}

wire::WireResult<Frame> versionQuery(const RequestHead &head)
{
    return withTerminalUnit(queryFrame(head, Afn::TerminalInformation), informationfn::version);
}

wire::WireResult<TerminalVersion> parseVersionReply(const FrameView &reply)
{
    UnitReader reader(reply.data);
    if (!isVersionUnit(reader.next()))
        return wireFailure(WireErrorCode::Identifier, u"no terminal version"_s);
    return TerminalVersion::take(reader);
}

bool asksForVersion(const FrameView &query)
{
    return query.is(Afn::TerminalInformation) && isVersionUnit(UnitReader(query.data).next());
}

wire::WireResult<Frame> versionReply(const FrameView &query, const TerminalVersion &version)
{
    QByteArray body;
    version.appendTo(body);
    return withTerminalUnit(replyFrame(query, Afn::TerminalInformation), informationfn::version, wire::bytesOf(body));
}

} // namespace meterdesk::gdw1376
