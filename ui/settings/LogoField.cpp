// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/LogoField.h"

#include <QtCore/QBuffer>
#include <QtCore/QStandardPaths>
#include <QtGui/QImage>
#include <QtGui/QPixmap>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>

#include <algorithm>

#include "DeskSettings.h"
#include "common/ActionButton.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

LogoField::LogoField(QWidget *parent)
    : QWidget(parent)
    , m_picture(new QLabel(this))
    , m_remove(new ActionButton(tr("Remove"), this))
{
    setObjectName(u"logoRow"_s);
    m_picture->setObjectName(u"logoPicture"_s);
    setTextStyle(m_picture, TextStyle::Body, Token::Text2);
    m_remove->setObjectName(u"removeLogoButton"_s);
    auto *choose = new ActionButton(tr("Choose…"), this);
    choose->setObjectName(u"chooseLogoButton"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_picture, 1);
    layout->addWidget(m_remove);
    layout->addWidget(choose);
    connect(choose, &QPushButton::clicked, this, &LogoField::openDialog);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        setPng({});
        Q_EMIT edited();
    });
    setPng({});
}

void LogoField::setPng(const QByteArray &png)
{
    m_png = png;
    QPixmap picture;
    if (picture.loadFromData(m_png))
        m_picture->setPixmap(
            picture.scaledToHeight(std::min(picture.height(), Theme::instance().scaled(40)), Qt::SmoothTransformation));
    else
        m_picture->setText(tr("none"));
    m_remove->setEnabled(!m_png.isEmpty());
}

void LogoField::openDialog()
{
    auto *dialog = new QFileDialog(this, tr("Logo on slips"),
        QStandardPaths::writableLocation(QStandardPaths::PicturesLocation), tr("Pictures (*.png *.jpg *.jpeg *.bmp)"));
    dialog->setObjectName(u"logoDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &LogoField::take);
    dialog->open();
}

void LogoField::take(const QString &path)
{
    QImage image(path);
    if (image.isNull())
        return Q_EMIT refused(tr("This file is no picture."));
    // More dots than any printer puts on 40 × 13 mm would only fill the database.
    constexpr QSize mostDots(480, 160);
    if (image.width() > mostDots.width() || image.height() > mostDots.height())
        image = image.scaled(mostDots, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG") || png.size() > largestLogo)
        return Q_EMIT refused(tr("This picture is too large."));
    Q_EMIT refused({});
    setPng(png);
    Q_EMIT edited();
}

} // namespace meterdesk
