// SPDX-License-Identifier: GPL-3.0-or-later
#include "ReceiptPrinterAddress.h"

#include <QtCore/QStringList>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QStringView tcpScheme = u"tcp://";
constexpr QStringView serialScheme = u"serial:";
constexpr QStringView fileScheme = u"file:";

std::unexpected<Error> wrong(const QString &text, const QString &why)
{
    return failure(ErrorCode::InvalidArgument, u"'%1': %2"_s.arg(text, why));
}

/// A number from 1 on, or nothing.
std::optional<int> numberIn(const QString &text, int most)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    return isNumber && number >= 1 && number <= most ? std::optional(number) : std::nullopt;
}

} // namespace

bool ReceiptPrinterAddress::isAddress(const QString &name)
{
    return name.startsWith(tcpScheme) || name.startsWith(serialScheme) || name.startsWith(fileScheme);
}

Result<ReceiptPrinterAddress> ReceiptPrinterAddress::fromText(const QString &text)
{
    ReceiptPrinterAddress address;
    QString target = text.section(u'?', 0, 0).trimmed();
    if (target.startsWith(tcpScheme)) {
        target = target.sliced(tcpScheme.size());
        // The last colon, since an IPv6 address in brackets has others.
        const qsizetype colon = target.endsWith(u']') ? -1 : target.lastIndexOf(u':');
        if (colon >= 0) {
            const auto port = numberIn(target.sliced(colon + 1), 65535);
            if (!port)
                return wrong(text, u"the port is no number"_s);
            address.tcpPort = *port;
            target = target.first(colon);
        }
    } else if (target.startsWith(serialScheme)) {
        address.way = Way::Serial;
        target = target.sliced(serialScheme.size());
    } else if (target.startsWith(fileScheme)) {
        address.way = Way::File;
        target = target.sliced(fileScheme.size());
    } else {
        return wrong(text, u"neither tcp://, serial: nor file:"_s);
    }
    if (target.isEmpty() || target.contains(u' '))
        return wrong(text, u"no printer is named"_s);
    address.target = target;

    for (const QString &option : text.section(u'?', 1).split(u'&', Qt::SkipEmptyParts)) {
        if (option == u"roll58") {
            address.narrow = true;
        } else if (option == u"picture") {
            address.picture = true;
        } else if (option == u"drawer") {
            address.drawer = true;
        } else if (option == u"nocut") {
            address.cut = false;
        } else if (const auto baud = numberIn(option.section(u'=', 1), 1'000'000);
                   option.startsWith(u"baud=") && baud && address.way == Way::Serial) {
            address.baud = *baud;
        } else {
            return wrong(text, u"unknown option %1"_s.arg(option));
        }
    }
    return address;
}

QString ReceiptPrinterAddress::toText() const
{
    QStringList options;
    if (way == Way::Serial && baud != ReceiptPrinterAddress().baud)
        options += u"baud=%1"_s.arg(baud);
    for (const auto &[set, word] : {std::pair(narrow, u"roll58"_s), std::pair(picture, u"picture"_s),
             std::pair(drawer, u"drawer"_s), std::pair(!cut, u"nocut"_s)}) {
        if (set)
            options += word;
    }
    const QStringView scheme = way == Way::Tcp ? tcpScheme : way == Way::Serial ? serialScheme : fileScheme;
    return scheme.toString() + target + (way == Way::Tcp ? u":%1"_s.arg(tcpPort) : QString())
        + (options.isEmpty() ? QString() : u'?' + options.join(u'&'));
}

} // namespace meterdesk
