// SPDX-License-Identifier: GPL-3.0-or-later
#include "form/DocumentTailEdit.h"

#include <QtGui/QValidator>

namespace meterdesk {

namespace {

class DocumentTailValidator final : public QValidator
{
public:
    using QValidator::QValidator;

    State validate(QString &input, int &position) const override
    {
        const QString tail = DocumentTail::of(input).toText();
        if (tail.size() < input.size())
            position = static_cast<int>(tail.size());
        input = tail;
        return Acceptable;
    }
};

} // namespace

DocumentTailEdit::DocumentTailEdit(QWidget *parent)
    : QLineEdit(parent)
{
    setValidator(new DocumentTailValidator(this));
    setPlaceholderText(tr("optional, the last 4 characters"));
}

DocumentTail DocumentTailEdit::tail() const
{
    return DocumentTail::of(text());
}

} // namespace meterdesk
