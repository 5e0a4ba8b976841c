// SPDX-License-Identifier: GPL-3.0-or-later
#include "DocumentBytes.h"

#include <QtCore/QDataStream>
#include <QtCore/QIODevice>

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr quint32 documentMark = 0x4d444f31; // "MDO1"

QDataStream &operator<<(QDataStream &stream, const SlipTextStyle &style)
{
    return stream << style.size << style.bold << static_cast<qint32>(style.typeface);
}

QDataStream &operator>>(QDataStream &stream, SlipTextStyle &style)
{
    qint32 typeface = 0;
    stream >> style.size >> style.bold >> typeface;
    style.typeface = static_cast<Typeface>(typeface);
    return stream;
}

struct WriteItem
{
    QDataStream &stream;

    void operator()(const SlipText &item) const { stream << item.left << item.text << item.style; }
    void operator()(const SlipLine &item) const { stream << item.line << item.width << item.dashed; }
    void operator()(const SlipBox &item) const { stream << item.rect << item.width; }
    void operator()(const SlipQr &item) const { stream << item.rect << item.matrix.size() << item.matrix.modules(); }
    void operator()(const SlipWatermark &item) const { stream << item.rect << item.text; }
    void operator()(const SlipPicture &item) const { stream << item.rect << item.image; }
};

struct ReadItem
{
    QDataStream &stream;

    void operator()(SlipText &item) const { stream >> item.left >> item.text >> item.style; }
    void operator()(SlipLine &item) const { stream >> item.line >> item.width >> item.dashed; }
    void operator()(SlipBox &item) const { stream >> item.rect >> item.width; }
    void operator()(SlipQr &item) const
    {
        int size = 0;
        QBitArray modules;
        stream >> item.rect >> size >> modules;
        item.matrix = QrMatrix::ofModules(size, modules);
    }
    void operator()(SlipWatermark &item) const { stream >> item.rect >> item.text; }
    void operator()(SlipPicture &item) const { stream >> item.rect >> item.image; }
};

template <std::size_t Index = 0>
bool readItem(QDataStream &stream, std::size_t index, SlipItem &item)
{
    if constexpr (Index < std::variant_size_v<SlipItem>) {
        if (index != Index)
            return readItem<Index + 1>(stream, index, item);
        std::variant_alternative_t<Index, SlipItem> value{};
        ReadItem{stream}(value);
        item = value;
        return true;
    } else {
        return false;
    }
}

} // namespace

QByteArray documentBytes(const QList<ReceiptDocument> &pages)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << documentMark << static_cast<qint32>(pages.size());
    for (const ReceiptDocument &page : pages) {
        stream << page.pageSize() << static_cast<qint32>(page.items().size());
        for (const SlipItem &item : page.items()) {
            stream << static_cast<quint8>(item.index());
            std::visit(WriteItem{stream}, item);
        }
    }
    return bytes;
}

Result<QList<ReceiptDocument>> documentFromBytes(const QByteArray &bytes)
{
    QDataStream stream(bytes);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 mark = 0;
    qint32 pageCount = 0;
    stream >> mark >> pageCount;
    const auto damaged = [] { return failure(ErrorCode::InvalidArgument, u"the kept pages cannot be read"_s); };
    if (mark != documentMark)
        return damaged();
    QList<ReceiptDocument> pages;
    while (pages.size() < pageCount && stream.status() == QDataStream::Ok) {
        QSizeF size;
        qint32 itemCount = 0;
        stream >> size >> itemCount;
        ReceiptDocument page(size);
        for (qint32 n = 0; n < itemCount; ++n) {
            quint8 index = 0;
            stream >> index;
            SlipItem item;
            if (!readItem(stream, index, item) || stream.status() != QDataStream::Ok)
                return damaged();
            page.add(item);
        }
        pages += page;
    }
    if (stream.status() != QDataStream::Ok || pages.isEmpty())
        return damaged();
    return pages;
}

} // namespace meterdesk
